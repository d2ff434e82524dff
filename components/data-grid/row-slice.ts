import { rangeOf, type Selection } from './selection'

/** The part of the selection that one row draws. -1 stands for none. */
export interface RowSlice {
  readonly active: number
  readonly from: number
  readonly to: number
  /** The range begins or ends in this row: it draws the upper or lower border. */
  readonly isTop: boolean
  readonly isBottom: boolean
}

const NONE = ''

/**
 * The slice of a row as a string, so that a row can compare it by value and stays as it is while nothing in it
 * changed: moving the active cell redraws two rows, not the grid.
 */
export function encodeRowSlice(selection: Selection, row: number): string {
  const range = rangeOf(selection)
  if (row < range.top || row > range.bottom) return NONE
  const active = selection.active.row === row ? selection.active.column : -1
  return [active, range.left, range.right, row === range.top ? 1 : 0, row === range.bottom ? 1 : 0].join(' ')
}

export function decodeRowSlice(code: string): RowSlice {
  if (code === NONE) return { active: -1, from: -1, to: -1, isTop: false, isBottom: false }
  const [active = -1, from = -1, to = -1, top, bottom] = code.split(' ').map(Number)
  return { active, from, to, isTop: top === 1, isBottom: bottom === 1 }
}
