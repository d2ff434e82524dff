import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Locale } from '@/lib/format/locale'
import type { NumberRefusal } from '@/lib/format/parse-number'
import { parseNumber } from '@/lib/format/parse-number'

describe('parseNumber reads counts in Vietnamese', () => {
  it.each([
    ['0', 0],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234\u2009567', 1_234_567],
    ["1'234", 1234],
    ['1.234.567', 1_234_567],
    ['007', 7],
    ['12,0', 12],
    ['1.000,00', 1000],
    ['1.000,000', 1000],
    ['12,0000', 12],
    ['0,000', 0],
    ['  7965\t', 7965],
    ['\ufeff250', 250],
    ['+15', 15],
    ['+ 15', 15],
    ['－５', -5],
    ['−5', -5],
    ['–5', -5],
    ['-1.234', -1234],
    ['(5)', -5],
    ['-0', 0],
    ['１２．３４５', 12_345],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%j', (text, value) => expect(parseNumber(text, 'vi')).toEqual({ kind: 'number', value }))

  it('takes Vietnamese when no language is named', () => {
    expect(parseNumber('1.234')).toEqual({ kind: 'number', value: 1234 })
  })
})

describe('parseNumber reads counts in English', () => {
  it.each([
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1 234', 1234],
    ['12.0', 12],
    ['1,000.00', 1000],
  ])('%j', (text, value) => expect(parseNumber(text, 'en')).toEqual({ kind: 'number', value }))
})

describe('parseNumber keeps blank and not applicable apart from zero', () => {
  it.each(['', ' ', '\t\n', '\u00a0', '\u200b'])('%j is blank', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'blank' })
  })

  it.each([
    '-',
    '–',
    '—',
    '−',
    '－',
    'x',
    'X',
    'kad',
    'KAĐ',
    'n/a',
    ' N/A ',
    'Không phát sinh',
    'không áp dụng',
  ])('%j is not applicable', (text) => expect(parseNumber(text)).toEqual({ kind: 'not_applicable' }))
})

describe('parseNumber refuses', () => {
  const cases: [text: string, locale: Locale, code: NumberRefusal][] = [
    ['1,234', 'vi', 'not_whole'],
    ['12,5', 'vi', 'not_whole'],
    ['0,001', 'vi', 'not_whole'],
    ['1,000', 'vi', 'ambiguous'],
    ['250,000', 'vi', 'ambiguous'],
    ['1.000', 'en', 'ambiguous'],
    ['1.234', 'en', 'not_whole'],
    ['1.23', 'vi', 'grouping'],
    ['1.2345', 'vi', 'grouping'],
    ['1234.567', 'vi', 'grouping'],
    ['0.123', 'vi', 'grouping'],
    ['1..234', 'vi', 'grouping'],
    ['1.234 567', 'vi', 'grouping'],
    ['1 23', 'vi', 'grouping'],
    ['12.', 'vi', 'grouping'],
    ['.5', 'vi', 'grouping'],
    ['1,234,567', 'vi', 'grouping'],
    ['1,234.56', 'vi', 'grouping'],
    ['1.234,5', 'en', 'grouping'],
    ['1.234.567', 'en', 'grouping'],
    ['12,', 'vi', 'not_a_number'],
    [',5', 'vi', 'not_a_number'],
    ['+', 'vi', 'not_a_number'],
    ['--5', 'vi', 'not_a_number'],
    ['5-', 'vi', 'not_a_number'],
    ['()', 'vi', 'not_a_number'],
    ['12 người', 'vi', 'not_a_number'],
    ['58%', 'vi', 'not_a_number'],
    ['1E+05', 'vi', 'not_a_number'],
    ['0x10', 'vi', 'not_a_number'],
    ['Infinity', 'vi', 'not_a_number'],
    ['...', 'vi', 'not_a_number'],
    ['9007199254740992', 'vi', 'too_large'],
    ['9'.repeat(400), 'vi', 'too_large'],
  ]
  it.each(cases)('%j in %s: %s', (text, locale, code) => {
    expect(parseNumber(text, locale)).toEqual({ kind: 'invalid', code })
  })
})

describe('parseNumber', () => {
  it('answers for every text, and only with whole exact numbers', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+(0-9., ')]{0,12}$/))
    fc.assert(
      fc.property(text, fc.constantFrom('vi' as const, 'en' as const), (typed, locale) => {
        const parsed = parseNumber(typed, locale)
        if (parsed.kind === 'number') expect(Number.isSafeInteger(parsed.value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
