import { describe, expect, it } from 'vitest'

import { monthLabel, shortMonthLabel, spanLabel, yearLabel } from '@/lib/format/month-label'
import type { SpanKind } from '@/lib/periods/rules/span'

describe('month labels', () => {
  it('names months and years', () => {
    expect(monthLabel(202406, 'vi')).toBe('tháng 6/2024')
    expect(monthLabel(202406, 'en')).toBe('June 2024')
    expect(shortMonthLabel(202412, 'vi')).toBe('T12')
    expect(shortMonthLabel(202412, 'en')).toBe('Dec')
    expect(yearLabel(2024, 'vi')).toBe('năm 2024')
  })

  const cases: [kind: SpanKind, from: number, through: number, vi: string, en: string][] = [
    ['month', 202406, 202406, 'tháng 6/2024', 'June 2024'],
    ['quarter', 202404, 202406, 'Quý II/2024', 'Q2 2024'],
    ['quarter', 202410, 202412, 'Quý IV/2024', 'Q4 2024'],
    ['quarter', 202404, 202405, 'tháng 4–5/2024', 'April–May 2024'],
    ['quarter', 202404, 202404, 'tháng 4/2024', 'April 2024'],
    ['half', 202401, 202406, '6 tháng đầu năm 2024', 'first 6 months of 2024'],
    ['half', 202401, 202404, '4 tháng đầu năm 2024', 'first 4 months of 2024'],
    ['nine', 202401, 202409, '9 tháng đầu năm 2024', 'first 9 months of 2024'],
    ['year', 202401, 202412, 'năm 2024', '2024'],
    ['year', 202401, 202408, '8 tháng đầu năm 2024', 'first 8 months of 2024'],
    ['year', 202401, 202401, 'tháng 1/2024', 'January 2024'],
    ['term', 201805, 202305, 'nhiệm kỳ 2018–2023', 'term 2018–2023'],
  ]
  it.each(cases)('%s %i–%i: %s', (kind, from, through, vi, en) => {
    expect(spanLabel(kind, { from, through }, 'vi')).toBe(vi)
    expect(spanLabel(kind, { from, through }, 'en')).toBe(en)
  })
})
