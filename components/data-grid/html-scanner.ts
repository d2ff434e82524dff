/** A piece of HTML: a tag, or the text between two tags with its character references resolved. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const TAG = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g

const HIDDEN_CONTENT = new Set(['style', 'script', 'title', 'template'])

/**
 * Splits HTML into tags and texts. It reads what spreadsheets, word processors and browsers put on the
 * clipboard; nothing is ever rendered from it, so unlike a browser's parser it can neither load nor run
 * anything, and it works where there is no document.
 */
export function* scanHtml(html: string): Generator<HtmlToken> {
  let position = 0
  let hidden: string | null = null
  for (const match of html.matchAll(TAG)) {
    const text = html.slice(position, match.index)
    position = match.index + match[0].length
    if (text !== '' && hidden === null) yield { kind: 'text', text: resolveReferences(text) }
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    const closes = match[1] === '/'
    if (hidden !== null) {
      if (closes && name === hidden) hidden = null
    } else if (HIDDEN_CONTENT.has(name)) {
      if (!closes) hidden = name
    } else {
      yield closes ? { kind: 'close', name } : { kind: 'open', name, attributes: match[3] ?? '' }
    }
  }
  const rest = html.slice(position)
  if (rest !== '' && hidden === null) yield { kind: 'text', text: resolveReferences(rest) }
}

/** The whole number in an attribute such as `colspan="2"`, or `otherwise`. */
export function numberAttribute(attributes: string, name: string, otherwise: number): number {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)
  return match?.[1] === undefined ? otherwise : Number(match[1])
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
}

function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,32}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
