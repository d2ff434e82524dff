import { describe, expect, it } from 'vitest'
import {
  actualText,
  changeText,
  paceGap,
  planPercentText,
  targetText,
} from '@/components/dashboard/figure-text'

const vi = { locale: 'vi', decimals: 0 } as const
const exact = { locale: 'vi', decimals: 2 } as const
const ratio = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('planPercentText', () => {
  it.each([
    [41, 71, '58%', '57,75%'],
    [7965, 12_000, '66%', '66,38%'],
    [12, 10, '120%', '120,00%'],
    [11_490, 1964, '585%', '585,03%'],
    [0, 5, '0%', '0,00%'],
    [1, 200, '1%', '0,50%'],
  ])('%i of %i is %s, or %s', (actual, plan, rounded, precise) => {
    expect(planPercentText(ratio(actual, plan), vi)).toBe(rounded)
    expect(planPercentText(ratio(actual, plan), exact)).toBe(precise)
  })

  it('is a dash without a plan', () => {
    expect(planPercentText(null, vi)).toBe('—')
  })
})

describe('actualText', () => {
  it.each([
    ['flow', { numerator: 7965, denominator: null }, '7.965'],
    ['stock', { numerator: 0, denominator: null }, '0'],
    ['ratio', { numerator: 138, denominator: 181 }, '76%'],
    ['ratio', { numerator: 0, denominator: 0 }, '—'],
    ['flow', null, '—'],
  ] as const)('a %s of %o is %s', (kind, actual, text) => {
    expect(actualText(kind, actual, vi)).toBe(text)
  })
})

describe('targetText', () => {
  it.each([
    ['flow', 12_000, '12.000'],
    ['ratio', 82, '82%'],
    ['ratio', 92.5, '92,5%'],
    ['ratio', 92.25, '92,25%'],
    ['flow', null, '—'],
  ] as const)('of a %s, %s, is %s', (kind, target, text) => {
    expect(targetText(kind, target, vi)).toBe(text)
  })
})

describe('changeText', () => {
  it.each([
    ['flow', ratio(23, 1), '+23'],
    ['flow', ratio(-1204, 1), '−1.204'],
    ['flow', ratio(0, 1), '0'],
    ['ratio', ratio(-1, 5), '−0,2'],
    ['ratio', ratio(166, 10), '+16,6'],
    ['stock', null, '—'],
  ] as const)('of a %s, %o, is %s', (kind, change, text) => {
    expect(changeText(kind, change, vi)).toBe(text)
  })
})

describe('paceGap', () => {
  it('is in percentage points', () => {
    const gap = paceGap(ratio(41, 71), ratio(6, 12))
    expect(gap && gap.numerator / gap.denominator).toBeCloseTo(7.7465, 4)
    expect(paceGap(ratio(1, 4), ratio(1, 2))?.numerator).toBeLessThan(0)
    expect(paceGap(ratio(1, 4), null)).toBeNull()
    expect(paceGap(null, ratio(1, 4))).toBeNull()
  })
})
