import type { Block } from './document'

/** More letters than these are no last lines, but most of a page. */
const most = 600

/**
 * Parts the last lines of a text from what stands before them, so that a signature is not alone on a page: its last
 * paragraph, or the last item of its last list. Null where it ends with something else, or with a long paragraph.
 */
export function partLastLines(blocks: readonly Block[]): { before: readonly Block[]; last: Block | null } {
  const whole = { before: blocks, last: null }
  const end = blocks.at(-1)
  if (end?.kind === 'paragraph' && lettersOf(end.runs) <= most)
    return { before: blocks.slice(0, -1), last: end }
  const item = end?.kind === 'list' && !end.ordered ? end.items.at(-1) : undefined
  if (end?.kind !== 'list' || item === undefined || lettersOf(item) > most) return whole
  const others = end.items.slice(0, -1)
  return {
    before: [...blocks.slice(0, -1), ...(others.length > 0 ? [{ ...end, items: others }] : [])],
    last: { ...end, items: [item] },
  }
}

function lettersOf(runs: readonly { text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
