import { describe, expect, it } from 'vitest'
import { resultCells } from '@/tests/support/sample-document'
import { shareFormula, sumFormula } from './sheet-formulas'

describe('a formula in a sheet', () => {
  const letters = (column: number) => 'ABCD'[column] ?? ''
  const rows = [
    resultCells('Hạ Long', 3000, 2600),
    resultCells('Cẩm Phả', null, 3365),
    resultCells('Đông Triều', 4000, 2000),
  ]

  it('divides the cells of its own row, only where they hold its parts', () => {
    const [first = []] = rows
    const number = first[3]?.number
    if (!number) throw new Error('The share has its number')
    expect(shareFormula(number, first, 7, letters)).toBe('IF(B7>0,C7/B7,"—")')
    expect(shareFormula(number, resultCells('Khác', 3001, 2600), 7, letters)).toBeNull()
  })

  it.each([
    [[0, 1, 2], 2, 7965, 'SUM(C5:C7)'],
    [[0, 2], 2, 4600, 'SUM(C5,C7)'],
    [[0, 1, 2], 1, 7000, 'SUM(B5:B7)'],
    [[0, 1, 2], 1, 7100, null],
    [[0, 1, 2], 3, 1, null],
    [[], 2, 0, null],
  ])('adds up rows %j of column %i where that is %i', (sumOf, column, value, formula) => {
    expect(sumFormula({ kind: 'integer', value }, column, sumOf, rows, 5, letters(column))).toBe(formula)
  })
})
