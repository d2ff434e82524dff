import type { Block, Run } from '@/lib/documents/rules/document'

/** The blocks of a text: `# ` begins a heading, `- ` a line of a list, anything else is a paragraph. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let items: (readonly Run[])[] = []
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items })
    items = []
  }
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line.startsWith('- ') && line.length > 2) {
      items.push([{ text: line.slice(2).trim() }])
      continue
    }
    endList()
    if (line === '' || line === '-' || line === '#') continue
    if (line.startsWith('# ')) blocks.push({ kind: 'heading', level: 2, text: line.slice(2).trim() })
    else blocks.push({ kind: 'paragraph', runs: [{ text: line }] })
  }
  endList()
  return blocks
}
