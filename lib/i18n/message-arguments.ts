/**
 * The names of the arguments and rich-text tags of an ICU message, sorted and each once. Branches of plural and
 * select are messages themselves, so their arguments count too.
 */
export function messageArguments(message: string): string[] {
  const names = new Set<string>()
  collect(message, names)
  return [...names].sort()
}

function collect(message: string, names: Set<string>): void {
  for (const tag of message.matchAll(/<(\w+)>/g)) if (tag[1]) names.add(`<${tag[1]}>`)
  for (const block of blocksOf(message)) {
    const [name = '', kind = ''] = block.split(',', 2).map((part) => part.trim())
    names.add(name)
    if (['plural', 'select', 'selectordinal'].includes(kind)) {
      for (const branch of blocksOf(block)) collect(branch, names)
    }
  }
}

/** The insides of the outermost braces. */
function blocksOf(text: string): string[] {
  const blocks: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) start = at + 1
    if (text[at] === '}' && --depth === 0) blocks.push(text.slice(start, at))
  }
  return blocks
}
