import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPaste } from '@/components/data-grid/paste-plan'
import type { Rectangle } from '@/components/data-grid/rectangle'

const SIZE = { rows: 4, columns: 3 }
const open = () => false

function range(top: number, left: number, bottom = top, right = left): Rectangle {
  return { top, left, bottom, right }
}

function written(plan: ReturnType<typeof planPaste>): string[] {
  return plan.writes.map(({ cell, after }) => `${cell.row}${cell.column}=${after}`)
}

describe('planPaste', () => {
  it('puts a block at the active cell', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      range(1, 1),
      SIZE,
      open,
    )
    expect(written(plan)).toEqual(['11=a', '12=b', '21=c', '22=d'])
    expect(plan.block).toEqual(range(1, 1, 2, 2))
    expect(plan).toMatchObject({ skipped: 0, overflowRows: 0, overflowColumns: 0, overflowCells: 0 })
  })

  it('fills a range with one value', () => {
    expect(written(planPaste([['x']], range(0, 0, 1, 1), SIZE, open))).toEqual([
      '00=x',
      '01=x',
      '10=x',
      '11=x',
    ])
  })

  it('repeats a block over a range that is a whole multiple of it', () => {
    const plan = planPaste([['a', 'b']], range(0, 0, 1, 1), SIZE, open)
    expect(written(plan)).toEqual(['00=a', '01=b', '10=a', '11=b'])
  })

  it('puts a block once into a range that is no multiple of it', () => {
    const plan = planPaste([['a', 'b']], range(0, 0, 0, 2), SIZE, open)
    expect(written(plan)).toEqual(['00=a', '01=b'])
    expect(plan.block).toEqual(range(0, 0, 0, 1))
  })

  it('counts what lies beyond the edge', () => {
    const plan = planPaste(
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      range(3, 1),
      SIZE,
      open,
    )
    expect(written(plan)).toEqual(['31=1', '32=2'])
    expect(plan).toMatchObject({ overflowRows: 1, overflowColumns: 1, overflowCells: 4 })
    expect(plan.block).toEqual(range(3, 1, 3, 2))
  })

  it('leaves read-only cells alone and counts them', () => {
    const plan = planPaste([['1', '2']], range(0, 0), SIZE, ({ column }) => column === 1)
    expect(written(plan)).toEqual(['00=1'])
    expect(plan.skipped).toBe(1)
  })

  it('leaves alone the cells that a short row does not have', () => {
    expect(written(planPaste([['1', '2'], ['3']], range(0, 0), SIZE, open))).toEqual(['00=1', '01=2', '10=3'])
  })

  it('does nothing with an empty block', () => {
    expect(planPaste([], range(0, 0), SIZE, open)).toMatchObject({
      writes: [],
      block: null,
      overflowCells: 0,
    })
  })

  it('loses no value: each is written, skipped or reported', () => {
    const block = fc.array(fc.array(fc.constantFrom('1', ''), { maxLength: 5 }), { maxLength: 6 })
    const start = fc.record({ top: fc.nat(3), left: fc.nat(2) })
    fc.assert(
      fc.property(block, start, fc.nat(3), (rows, { top, left }, modulus) => {
        const readOnly = ({ row, column }: { row: number; column: number }) =>
          modulus > 0 && (row + column) % (modulus + 1) === 0
        const plan = planPaste(rows, range(top, left), SIZE, readOnly)
        const values = rows.reduce((sum, row) => sum + row.length, 0)
        expect(plan.writes.length + plan.skipped + plan.overflowCells).toBe(values)
        for (const { cell } of plan.writes) {
          expect(cell.row).toBeLessThan(SIZE.rows)
          expect(cell.column).toBeLessThan(SIZE.columns)
          expect(readOnly(cell)).toBe(false)
        }
      }),
    )
  })
})
