import { isSingle } from '@/components/data-grid/rectangle'
import { rangeOf, type Selection } from '@/components/data-grid/selection'

/** The part of the selection that one row draws. -1 stands for none. */
export interface RowSlice {
  readonly active: number
  readonly from: number
  readonly to: number
  /** The range is more than the active cell: it is drawn as a rectangle. */
  readonly isRange: boolean
  /** The range begins or ends in this row. */
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
  const flags = [!isSingle(range), row === range.top, row === range.bottom].map(Number)
  return [active, range.left, range.right, ...flags].join(' ')
}

export function decodeRowSlice(code: string): RowSlice {
  if (code === NONE) return { active: -1, from: -1, to: -1, isRange: false, isTop: false, isBottom: false }
  const [active = -1, from = -1, to = -1, isRange, isTop, isBottom] = code.split(' ').map(Number)
  return { active, from, to, isRange: isRange === 1, isTop: isTop === 1, isBottom: isBottom === 1 }
}
