/** A row to render, or a gap that stands for rows which are not. */
export type RowSegment =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly rows: number }

/** Rows `first` to `last`, both rendered. Empty where last < first. */
export interface RowWindow {
  readonly first: number
  readonly last: number
}

/**
 * What the body of the table holds: the rows in view, the pinned row (the active one, which keeps the focus
 * and an open edit however far one scrolls; -1 for none), and gaps that keep every row at its place.
 *
 * A gap's key tells its side of the pinned row, so that React never moves that row in the document: moving a
 * focused element takes its focus away.
 */
export function rowSegments({ first, last }: RowWindow, pinned: number, count: number): RowSegment[] {
  const segments: RowSegment[] = []
  let next = 0
  const put = (index: number, gapKey: string) => {
    if (index > next) segments.push({ kind: 'gap', key: gapKey, rows: index - next })
    if (index < count) segments.push({ kind: 'row', index })
    next = index + 1
  }
  const outside = pinned >= 0 && pinned < count && (pinned < first || pinned > last)
  if (outside && pinned < first) put(pinned, 'above')
  const rest = next === 0 ? 'above' : 'after-pinned'
  for (let index = Math.max(first, 0); index <= Math.min(last, count - 1); index += 1) put(index, rest)
  if (outside && pinned > last) put(pinned, next === 0 ? 'above' : 'before-pinned')
  if (next < count) segments.push({ kind: 'gap', key: 'below', rows: count - next })
  return segments
}
