import { describe, expect, it } from 'vitest'
import {
  countsBelow,
  countsOfUnit,
  type CountRow,
  type ReportCounts,
} from '@/lib/reports/rules/completeness-counts'

const none: ReportCounts = { expected: 0, submitted: 0, approved: 0, onTime: 0 }
const row = (source: CountRow['source'], label: string, counts: Partial<ReportCounts>): CountRow => ({
  ...{ source, label, span: { ...none, ...counts }, last: none },
})

// A province with a federation and a union directly below it, and a union that reported after it was closed.
const rows = [
  row('expected', 'north', { expected: 24 }),
  row('expected', 'mine', { expected: 6 }),
  row('federations', '', { submitted: 9, approved: 7, onTime: 5 }),
  row('federations', 'north', { submitted: 20, approved: 18, onTime: 20 }),
  row('unions', 'mine', { submitted: 6, approved: 5, onTime: 4 }),
  row('unions', 'closed', { submitted: 3, approved: 2, onTime: 1 }),
]

describe('countsOfUnit', () => {
  it('takes the totals of the federations, in which its own unions stand already', () => {
    expect(countsOfUnit(rows, 'federation').span).toEqual({
      ...{ expected: 30, submitted: 29, approved: 25, onTime: 25 },
    })
  })

  it('takes a union’s own reports', () => {
    const own = [
      row('expected', '', { expected: 6 }),
      row('unions', '', { submitted: 5, approved: 4, onTime: 3 }),
    ]
    expect(countsOfUnit(own, 'grassroots').span).toEqual({
      ...{ expected: 6, submitted: 5, approved: 4, onTime: 3 },
    })
  })
})

describe('countsBelow', () => {
  const counts = countsBelow(rows, 'qn/')
  it.each([
    ['a federation', 'qn/north/', 'intermediate', { expected: 24, submitted: 20, approved: 18, onTime: 20 }],
    ['a union', 'qn/mine/', 'grassroots', { expected: 6, submitted: 6, approved: 5, onTime: 4 }],
    ['more than expected', 'qn/closed/', 'grassroots', { expected: 0, submitted: 3, approved: 2, onTime: 1 }],
    ['nobody', 'qn/silent/', 'grassroots', none],
  ])('%s', (_, path, rank, expected) => {
    expect(counts({ path, rank }).span).toEqual(expected)
  })
})
