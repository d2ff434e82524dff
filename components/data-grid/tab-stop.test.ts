import { describe, expect, it } from 'vitest'
import { selectionAt, type Selection } from '@/components/data-grid/selection'
import { nextStop } from '@/components/data-grid/tab-stop'

const SIZE = { rows: 2, columns: 3 }
const every = () => true

describe('nextStop', () => {
  it.each([
    ['to the right', 0, 0, 1, { row: 0, column: 1 }],
    ['to the next row', 0, 2, 1, { row: 1, column: 0 }],
    ['back to the row before', 1, 0, -1, { row: 0, column: 2 }],
    ['out at the end', 1, 2, 1, null],
    ['out at the beginning', 0, 0, -1, null],
  ] as const)('goes %s', (_, row, column, step, to) => {
    expect(nextStop(selectionAt({ row, column }), SIZE, step, every)).toEqual(to)
  })

  it('skips cells that are no stop', () => {
    const isStop = ({ row, column }: { row: number; column: number }) => row === 1 && column === 2
    expect(nextStop(selectionAt({ row: 0, column: 0 }), SIZE, 1, isStop)).toEqual({ row: 1, column: 2 })
    expect(nextStop(selectionAt({ row: 1, column: 2 }), SIZE, 1, isStop)).toBeNull()
  })

  it('leaves a grid without stops', () => {
    expect(nextStop(selectionAt({ row: 0, column: 0 }), SIZE, 1, () => false)).toBeNull()
  })

  it('goes round inside a range', () => {
    const range: Selection = {
      active: { row: 1, column: 2 },
      anchor: { row: 0, column: 1 },
      head: { row: 1, column: 2 },
      tabColumn: null,
    }
    expect(nextStop(range, SIZE, 1, every)).toEqual({ row: 0, column: 1 })
    expect(nextStop({ ...range, active: { row: 0, column: 1 } }, SIZE, -1, every)).toEqual({
      row: 1,
      column: 2,
    })
  })
})
