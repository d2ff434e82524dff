import { describe, expect, it } from 'vitest'
import { movementOf, type MovingIntent } from '@/components/data-grid/movement'
import { selectionAt, type Selection } from '@/components/data-grid/selection'

const SIZE = { rows: 6, columns: 5 }
/** Only column 1 is filled, down to row 3. */
const isEmpty = ({ row, column }: { row: number; column: number }) => column !== 1 || row > 3
const RANGE: Selection = {
  active: { row: 1, column: 1 },
  anchor: { row: 1, column: 1 },
  head: { row: 2, column: 3 },
  tabColumn: null,
}
const movement = (intent: MovingIntent, selection = RANGE) => movementOf(intent, selection, SIZE, 4, isEmpty)

describe('movementOf', () => {
  it.each<[string, MovingIntent, object]>([
    [
      'an arrow',
      { kind: 'move', direction: 'left', extend: false, jump: false },
      { type: 'moveBy', rows: 0, columns: -1, extend: false },
    ],
    [
      'a page',
      { kind: 'page', step: -1, extend: true },
      { type: 'moveBy', rows: -4, columns: 0, extend: true },
    ],
    [
      'Home',
      { kind: 'rowEdge', edge: 'start', extend: false },
      { type: 'moveTo', to: { row: 1, column: 0 }, extend: false },
    ],
    [
      'Shift+End',
      { kind: 'rowEdge', edge: 'end', extend: true },
      { type: 'moveTo', to: { row: 2, column: 4 }, extend: true },
    ],
    [
      'Ctrl+End',
      { kind: 'gridEdge', edge: 'end', extend: false },
      { type: 'moveTo', to: { row: 5, column: 4 }, extend: false },
    ],
    ['Enter', { kind: 'enter', step: -1 }, { type: 'advanceRow', step: -1 }],
    ['Ctrl+A', { kind: 'selectAll' }, { type: 'selectAll' }],
  ])('%s', (_, intent, action) => {
    expect(movement(intent)).toEqual(action)
  })

  it('jumps from the active cell', () => {
    const down = { kind: 'move', direction: 'down', extend: false, jump: true } as const
    expect(movement(down)).toEqual({ type: 'moveTo', to: { row: 3, column: 1 }, extend: false })
    expect(movement(down, selectionAt({ row: 0, column: 4 }))).toMatchObject({ to: { row: 5, column: 4 } })
  })

  it('extends to the end of the data in the line of the active cell', () => {
    const down = { kind: 'move', direction: 'down', extend: true, jump: true } as const
    expect(movement(down)).toEqual({ type: 'moveTo', to: { row: 3, column: 3 }, extend: true })
    expect(movement({ ...down, direction: 'right' })).toMatchObject({ to: { row: 2, column: 4 } })
  })
})
