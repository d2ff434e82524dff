import { describe, expect, it } from 'vitest'
import {
  actualCell,
  countCell,
  percentCell,
  targetCell,
  textCell,
} from '@/lib/written-reports/rules/table-cells'
import { count } from '@/tests/support/report-facts'

const NONE = { text: '—' }

describe('a cell of words', () => {
  it('is never blank', () => {
    expect(textCell('Hạ Long')).toStrictEqual({ text: 'Hạ Long' })
    expect(textCell('')).toStrictEqual(NONE)
  })
})

describe('a cell of a count', () => {
  it.each([
    [0, '0'],
    [1_234_567, '1.234.567'],
  ])('of %i', (value, text) => {
    expect(countCell(value)).toStrictEqual({ text, number: { kind: 'integer', value } })
  })
})

describe('a cell of what was done', () => {
  it('holds the number that it prints', () => {
    expect(actualCell('flow', count(7965), 0)).toStrictEqual({
      text: '7.965',
      number: { kind: 'integer', value: 7965 },
    })
    expect(actualCell('ratio', { numerator: 2, denominator: 3 }, 2)).toStrictEqual({
      text: '66,67%',
      number: { kind: 'percent', numerator: 2, denominator: 3, decimals: 2 },
    })
  })

  it('tells zero from what nobody reported', () => {
    expect(actualCell('flow', count(0), 0).text).toBe('0')
    expect(actualCell('ratio', { numerator: 0, denominator: 8 }, 0).text).toBe('0%')
    expect(actualCell('flow', null, 0)).toStrictEqual(NONE)
    expect(actualCell('ratio', null, 2)).toStrictEqual(NONE)
  })

  it('has no rate of nothing', () => {
    expect(actualCell('ratio', { numerator: 0, denominator: 0 }, 0)).toStrictEqual(NONE)
  })
})

describe('a cell of a plan', () => {
  it.each([
    ['flow', 12_000, '12.000', { kind: 'integer', value: 12_000 }],
    ['flow', 0.25, '0,25', { kind: 'decimal', value: 0.25, decimals: 2 }],
    ['stock', 7.5, '7,5', { kind: 'decimal', value: 7.5, decimals: 1 }],
    ['ratio', 80, '80%', { kind: 'percent', numerator: 80, denominator: 100, decimals: 0 }],
    ['ratio', 72.5, '72,5%', { kind: 'percent', numerator: 725, denominator: 1000, decimals: 1 }],
    ['ratio', 58.57, '58,57%', { kind: 'percent', numerator: 5857, denominator: 10_000, decimals: 2 }],
  ] as const)('%s of %d: %s', (kind, target, text, number) => {
    expect(targetCell(kind, target)).toStrictEqual({ text, number })
  })

  it.each([null, 0, -1])('that asks for %s is none', (target) => {
    expect(targetCell('flow', target)).toStrictEqual(NONE)
    expect(targetCell('ratio', target)).toStrictEqual(NONE)
  })
})

describe('a cell of how much is done', () => {
  const ratio = { numerator: 7965, denominator: 12_000 }

  it('is a formula of its row only where both numbers stand in it', () => {
    const number = { kind: 'percent', ...ratio, decimals: 0 }
    expect(percentCell(ratio, 0)).toStrictEqual({ text: '66%', number })
    expect(percentCell(ratio, 0, [3, 2])).toStrictEqual({
      text: '66%',
      number: { ...number, ofColumns: [3, 2] },
    })
  })

  it('has the decimals asked for, 0% for nothing done, and a dash without a plan', () => {
    expect(percentCell(ratio, 2).text).toBe('66,38%')
    expect(percentCell({ numerator: 0, denominator: 71 }, 0).text).toBe('0%')
    expect(percentCell(null, 2, [3, 2])).toStrictEqual(NONE)
  })
})
