import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { monthOf } from '@/lib/periods/rules/month'
import type { YearSpanKind } from '@/lib/periods/rules/span'
import {
  isSpanKind,
  monthsOf,
  sameSpanLastYear,
  spanFor,
  spanHolds,
  spanLength,
  yearSpan,
} from '@/lib/periods/rules/span'

describe('spanFor', () => {
  const cases: [kind: YearSpanKind, through: number, from: number, end: number][] = [
    ['month', 202406, 202406, 202406],
    ['quarter', 202404, 202404, 202404],
    ['quarter', 202406, 202404, 202406],
    ['quarter', 202412, 202410, 202412],
    ['quarter', 202401, 202401, 202401],
    ['half', 202403, 202401, 202403],
    ['half', 202406, 202401, 202406],
    ['half', 202408, 202401, 202406],
    ['nine', 202406, 202401, 202406],
    ['nine', 202411, 202401, 202409],
    ['year', 202408, 202401, 202408],
    ['year', 202412, 202401, 202412],
  ]
  it.each(cases)('%s through %i: %i–%i', (kind, through, from, end) => {
    expect(spanFor(kind, through)).toEqual({ from, through: end })
  })

  it.each([
    [202102, 201805, 202102],
    [202401, 201805, 202305],
    [201701, 201805, 201805],
  ])('takes a term through %i as %i–%i', (through, from, end) => {
    const term = { from: 201805, through: 202305 }
    expect(spanFor('term', through, term)).toEqual({ from, through: end })
  })
})

describe('spans', () => {
  it('have a length, months and a year before', () => {
    const half = { from: 202401, through: 202406 }
    expect(spanLength(half)).toBe(6)
    expect(spanLength({ from: 201805, through: 202305 })).toBe(61)
    expect(spanLength({ from: 202406, through: 202405 })).toBe(0)
    expect(sameSpanLastYear(half)).toEqual({ from: 202301, through: 202306 })
    expect(yearSpan(2024)).toEqual({ from: 202401, through: 202412 })
    expect(isSpanKind('half')).toBe(true)
    expect(isSpanKind('toString')).toBe(false)
  })

  it('stay within the year and end where asked or earlier, and last year’s is as long', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((number) => monthOf(2024, number))
    const kind = fc.constantFrom<YearSpanKind[]>('month', 'quarter', 'half', 'nine', 'year')
    fc.assert(
      fc.property(kind, month, (spanKind, through) => {
        const span = spanFor(spanKind, through)
        expect(span.from >= 202401 && span.from <= span.through && span.through <= through).toBe(true)
        expect(monthsOf(span)).toHaveLength(spanLength(span))
        expect(monthsOf(span).every((item) => spanHolds(span, item))).toBe(true)
        expect(spanLength(sameSpanLastYear(span))).toBe(spanLength(span))
      }),
    )
  })
})
