import { describe, expect, it } from 'vitest'
import { unitTable } from '@/tests/support/sample-document'
import { placeCells } from './place-cells'

describe('the cells of a table', () => {
  it('stand beside those that take rows from above', () => {
    const { headerRows, columns } = unitTable('A', [])
    const places = placeCells(headerRows, columns.length).map(({ placed }) =>
      placed.map(({ column }) => column),
    )
    expect(places).toEqual([
      [0, 1],
      [1, 2, 3],
    ])
  })

  it('leave columns free, or take more than there are', () => {
    const free = (rows: Parameters<typeof placeCells>[0]) => placeCells(rows, 2).map((row) => row.free)
    expect(free([[{ text: 'a' }], [{ text: 'a', columnSpan: 3 }]])).toEqual([[1], [2]])
    expect(free([[{ text: 'a', rowSpan: 2, columnSpan: 2 }], []])).toEqual([[], []])
  })
})
