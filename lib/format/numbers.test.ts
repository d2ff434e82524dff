import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  formatDecimal,
  formatExcessPercent,
  formatInteger,
  formatPointsBetween,
  formatRatio,
  formatRatioPercent,
  roundHalfUp,
} from '@/lib/format/numbers'
import { parseNumber } from '@/lib/format/parse-number'

const count = fc.integer({ min: 0, max: 1_000_000_000 })

describe('formatInteger', () => {
  it.each([
    [7965, '7.965', '7,965'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [15_000_000, '15.000.000', '15,000,000'],
    [-12_345, '-12.345', '-12,345'],
    [9_007_199_254_740_993n, '9.007.199.254.740.993', '9,007,199,254,740,993'],
    [null, '—', '—'],
  ])('%s', (value, vi, en) => {
    expect(formatInteger(value, 'vi')).toBe(vi)
    expect(formatInteger(value, 'en')).toBe(en)
  })

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('vi' as const, 'en' as const), (value, locale) => {
        const expected = { kind: 'number', value: value === 0 ? 0 : value }
        expect(parseNumber(formatInteger(value, locale), locale)).toEqual(expected)
      }),
    )
  })
})

describe('formatDecimal', () => {
  it.each([
    [58.57, 2, '58,57', '58.57'],
    [1.005, 2, '1,01', '1.01'],
    [1234.5, 0, '1.235', '1,235'],
    [0.05, 2, '0,05', '0.05'],
    [-2.5, 0, '-3', '-3'],
    [-0.004, 2, '0,00', '0.00'],
    [1e21, 0, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [1e-9, 2, '0,00', '0.00'],
    [Infinity, 2, '—', '—'],
    [null, 2, '—', '—'],
  ])('%s with %i decimals', (value, decimals, vi, en) => {
    expect(formatDecimal(value, decimals, 'vi')).toBe(vi)
    expect(formatDecimal(value, decimals, 'en')).toBe(en)
  })
})

describe('formatRatioPercent', () => {
  it.each([
    [41, 71, '58%', '57,75%'],
    [7965, 12_000, '66%', '66,38%'],
    [12, 10, '120%', '120,00%'],
    [11_490, 1964, '585%', '585,03%'],
    [0, 71, '0%', '0,00%'],
    [1, 200, '1%', '0,50%'],
    [1, 201, '0%', '0,50%'],
    // 1.005 and 0.285 are half-way cases that floating point gets wrong
    [201, 20_000, '1%', '1,01%'],
    [57, 20_000, '0%', '0,29%'],
    [1_234_567, 100, '1.234.567%', '1.234.567,00%'],
    [-1, 200, '-1%', '-0,50%'],
  ])('%i of %i', (numerator, denominator, whole, exact) => {
    expect(formatRatioPercent({ numerator, denominator }, 0, 'vi')).toBe(whole)
    expect(formatRatioPercent({ numerator, denominator }, 2, 'vi')).toBe(exact)
  })

  it.each([
    null,
    { numerator: null, denominator: 5 },
    { numerator: 5, denominator: null },
    { numerator: 5, denominator: 0 },
    { numerator: 0, denominator: 0 },
    { numerator: 5, denominator: -1 },
  ])('shows a dash for %j', (ratio) => expect(formatRatioPercent(ratio, 0, 'vi')).toBe('—'))

  it('uses the English marks in English', () => {
    expect(formatRatioPercent({ numerator: 12_345, denominator: 10 }, 2, 'en')).toBe('123,450.00%')
  })
})

describe('formatRatio', () => {
  it('prints a quotient that floating point cannot hold', () => {
    expect(formatRatio({ numerator: 2, denominator: 3 }, 4, 'vi')).toBe('0,6667')
    expect(formatRatio(null, 2, 'vi')).toBe('—')
  })
})

describe('formatExcessPercent', () => {
  it.each([
    [1117, 1000, 2, '11,70%'],
    [12, 10, 0, '20%'],
    [11_490, 1964, 0, '485%'],
    [10, 10, 0, null],
    [1001, 1000, 0, null],
    [1001, 1000, 2, '0,10%'],
    [9, 10, 0, null],
    [1, 0, 0, null],
  ] as const)('%i of %i with %i decimals: %s', (numerator, denominator, decimals, expected) => {
    expect(formatExcessPercent({ numerator, denominator }, decimals, 'vi')).toBe(expected)
  })

  it('is always the printed "đạt" less 100', () => {
    const whole = (text: string) => Number(text.replaceAll('.', '').replace('%', ''))
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        const ratio = { numerator, denominator }
        const excess = formatExcessPercent(ratio, 0, 'vi')
        if (excess !== null) expect(whole(excess)).toBe(whole(formatRatioPercent(ratio, 0, 'vi')) - 100)
      }),
    )
  })
})

describe('roundHalfUp', () => {
  it('is never further than half a step from the exact quotient, and up at the half', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n }),
        fc.bigInt({ min: 1n }),
        fc.nat(4),
        (numerator, denominator, decimals) => {
          const rounded = roundHalfUp(numerator, denominator, decimals)
          const twiceError = 2n * (rounded * denominator - numerator * 10n ** BigInt(decimals))
          expect(twiceError <= denominator && twiceError > -denominator).toBe(true)
        },
      ),
    )
  })

  it('refuses to divide by nothing', () => {
    expect(() => roundHalfUp(1n, 0n, 0)).toThrow(RangeError)
  })
})

describe('formatPointsBetween', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator })
  it.each([
    [share(58, 100), share(66, 100), '+8'],
    [share(2, 3), share(1, 3), '−33'],
    [share(1, 2), share(501, 1000), null],
    [null, share(1, 2), null],
    [share(1, 2), share(1, 0), null],
    // Their product is beyond every safe number.
    [share(1, 14_999_999), share(14_999_998, 14_999_997), '+100'],
  ])('%j to %j is %s', (before, now, text) => {
    expect(formatPointsBetween(before, now, 0, 'vi')).toBe(text)
  })
})
