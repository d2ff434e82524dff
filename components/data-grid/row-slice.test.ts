import { describe, expect, it } from 'vitest'
import { decodeRowSlice, encodeRowSlice } from '@/components/data-grid/row-slice'
import { selectionAt, type Selection } from '@/components/data-grid/selection'

const RANGE: Selection = {
  active: { row: 2, column: 1 },
  anchor: { row: 2, column: 1 },
  head: { row: 4, column: 3 },
  tabColumn: null,
}
const sliceOf = (selection: Selection, row: number) => decodeRowSlice(encodeRowSlice(selection, row))

describe('row slice', () => {
  it('is nothing outside the range', () => {
    expect(encodeRowSlice(RANGE, 1)).toBe(encodeRowSlice(RANGE, 5))
    expect(sliceOf(RANGE, 1)).toEqual({
      active: -1,
      from: -1,
      to: -1,
      isRange: false,
      isTop: false,
      isBottom: false,
    })
  })

  it('tells the part of the range in a row', () => {
    expect(sliceOf(RANGE, 2)).toEqual({
      active: 1,
      from: 1,
      to: 3,
      isRange: true,
      isTop: true,
      isBottom: false,
    })
    expect(sliceOf(RANGE, 3)).toEqual({
      active: -1,
      from: 1,
      to: 3,
      isRange: true,
      isTop: false,
      isBottom: false,
    })
    expect(sliceOf(RANGE, 4)).toMatchObject({ active: -1, isTop: false, isBottom: true })
  })

  it('is no range for the active cell alone', () => {
    expect(sliceOf(selectionAt({ row: 0, column: 0 }), 0)).toMatchObject({
      active: 0,
      from: 0,
      to: 0,
      isRange: false,
    })
  })

  it('stays equal by value while the row is not touched', () => {
    const farther = { ...RANGE, head: { row: 9, column: 3 } }
    expect(encodeRowSlice(farther, 3)).toBe(encodeRowSlice(RANGE, 3))
  })
})
