import { describe, expect, it } from 'vitest'
import { capitalised, periodText } from '@/components/dashboard/period-text'

const half = { from: 202401, through: 202406 }

describe('periodText', () => {
  it('says until when of a year, and from when to when of a term', () => {
    expect(periodText({ kind: 'year', span: half, term: null }, 'vi')).toEqual({
      ...{ form: 'as_of', month: 'tháng 6/2024' },
    })
    const term = { from: 201806, through: 202305 }
    const sofar = { from: 201806, through: 202304 }
    expect(periodText({ kind: 'term', span: sofar, term }, 'vi')).toEqual({
      ...{ form: 'term', years: '2018–2023', month: 'tháng 4/2023' },
    })
  })

  it.each([
    ['month', { from: 202406, through: 202406 }, 'Tháng 6/2024'],
    ['quarter', { from: 202404, through: 202406 }, 'Quý II/2024'],
    ['half', half, '6 tháng đầu năm 2024'],
  ] as const)('names a %s', (kind, span, name) => {
    expect(periodText({ kind, span, term: null }, 'vi')).toEqual({ form: 'name', name })
  })
})

describe('capitalised', () => {
  it.each([
    ['tháng 6', 'Tháng 6'],
    ['đến nay', 'Đến nay'],
    ['', ''],
  ])('%s is %s', (text, expected) => {
    expect(capitalised(text)).toBe(expected)
  })
})
