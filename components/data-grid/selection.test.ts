import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains } from '@/components/data-grid/rectangle'
import {
  rangeOf,
  select,
  selectionAt,
  type Selection,
  type SelectionAction,
} from '@/components/data-grid/selection'

const SIZE = { rows: 4, columns: 3 }
const at = (row: number, column: number) => selectionAt({ row, column })
const run = (start: Selection, ...actions: SelectionAction[]) =>
  actions.reduce((selection, action) => select(selection, action, SIZE), start)
const by = (rows: number, columns: number, extend = false): SelectionAction => ({
  type: 'moveBy',
  rows,
  columns,
  extend,
})
const down: SelectionAction = { type: 'advanceRow', step: 1 }
const tabTo = (row: number, column: number): SelectionAction => ({ type: 'tabTo', to: { row, column } })

describe('select', () => {
  it('moves the active cell, and stays inside the grid', () => {
    expect(run(at(1, 1), by(1, 0))).toEqual(at(2, 1))
    expect(run(at(3, 2), by(1, 1))).toEqual(at(3, 2))
    expect(run(at(0, 0), by(-20, 0))).toEqual(at(0, 0))
  })

  it('extends from the active cell', () => {
    const selection = run(at(1, 1), by(1, 0, true), by(1, 1, true))
    expect(selection.active).toEqual({ row: 1, column: 1 })
    expect(rangeOf(selection)).toEqual({ top: 1, left: 1, bottom: 3, right: 2 })
  })

  it('shrinks and turns over as the far corner passes the active cell', () => {
    expect(rangeOf(run(at(1, 1), by(1, 0, true), by(-2, 0, true)))).toEqual({
      top: 0,
      left: 1,
      bottom: 1,
      right: 1,
    })
  })

  it('moves from the active cell when it no longer extends', () => {
    expect(run(at(1, 1), by(2, 1, true), by(0, 1))).toEqual(at(1, 2))
  })

  it('selects all and keeps the active cell', () => {
    const selection = run(at(1, 1), { type: 'selectAll' })
    expect(selection.active).toEqual({ row: 1, column: 1 })
    expect(rangeOf(selection)).toEqual({ top: 0, left: 0, bottom: 3, right: 2 })
    expect(run(selection, { type: 'collapse' })).toEqual(at(1, 1))
  })

  it('selects a block from its first cell', () => {
    const selection = run(at(0, 0), { type: 'selectBlock', block: { top: 2, left: 1, bottom: 9, right: 9 } })
    expect(selection.active).toEqual({ row: 2, column: 1 })
    expect(rangeOf(selection)).toEqual({ top: 2, left: 1, bottom: 3, right: 2 })
  })

  it('goes down by Enter, and stays on the last row', () => {
    expect(run(at(0, 1), down)).toEqual(at(1, 1))
    expect(run(at(3, 1), down)).toEqual(at(3, 1))
  })

  it('goes back under the column where a run of Tab began', () => {
    expect(run(at(0, 0), tabTo(0, 1), tabTo(0, 2), down)).toEqual(at(1, 0))
    expect(run(at(0, 0), tabTo(0, 1), by(0, 1), down)).toEqual(at(1, 2))
  })

  it('goes round by Enter inside a range', () => {
    const range = run(at(0, 0), by(1, 1, true))
    const places = [1, 2, 3, 4].map((times) => run(range, ...Array<SelectionAction>(times).fill(down)).active)
    expect(places).toEqual([
      { row: 1, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 1 },
      { row: 0, column: 0 },
    ])
    expect(run(range, { type: 'advanceRow', step: -1 }).active).toEqual({ row: 1, column: 1 })
  })

  it('keeps the range when Tab stays inside it', () => {
    const range = run(at(0, 0), by(1, 1, true))
    expect(rangeOf(run(range, tabTo(1, 0)))).toEqual(rangeOf(range))
    expect(run(range, tabTo(2, 2)).active).toEqual({ row: 2, column: 2 })
  })

  it('keeps the active cell in the range and the range in the grid', () => {
    const step = fc.integer({ min: -5, max: 5 })
    const actions = fc.oneof(
      fc.tuple(step, step, fc.boolean()).map(([rows, columns, extend]) => by(rows, columns, extend)),
      fc
        .tuple(step, step, fc.boolean())
        .map(([row, column, extend]): SelectionAction => ({ type: 'moveTo', to: { row, column }, extend })),
      fc.constantFrom<SelectionAction>(
        down,
        { type: 'advanceRow', step: -1 },
        { type: 'selectAll' },
        { type: 'collapse' },
      ),
      fc.tuple(fc.nat(3), fc.nat(2)).map(([row, column]) => tabTo(row, column)),
    )
    fc.assert(
      fc.property(fc.array(actions), (list) => {
        const selection = run(at(1, 1), ...list)
        const range = rangeOf(selection)
        expect(contains(range, selection.active)).toBe(true)
        expect(range.top).toBeGreaterThanOrEqual(0)
        expect(range.left).toBeGreaterThanOrEqual(0)
        expect(range.bottom).toBeLessThan(SIZE.rows)
        expect(range.right).toBeLessThan(SIZE.columns)
      }),
    )
  })
})
