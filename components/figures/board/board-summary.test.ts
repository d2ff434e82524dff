import { describe, expect, it } from 'vitest'
import { nextCell } from '@/components/figures/board/board-summary'

const cells = ['b', 'd', 'f'].map((rowId) => ({ rowId, columnId: 'x' }))
const placeOf = ({ rowId }: { rowId: string }) => 'abcdef'.indexOf(rowId)

describe('the next cell of a list', () => {
  it.each([
    [null, 'b'],
    ['a', 'b'],
    ['b', 'd'],
    ['c', 'd'],
    ['f', 'b'],
  ])('from %s', (from, to) => {
    expect(nextCell(cells, from === null ? null : { rowId: from, columnId: 'x' }, placeOf)?.rowId).toBe(to)
  })

  it('is none in an empty list', () => {
    expect(nextCell([], null, placeOf)).toBeNull()
  })
})
