import { describe, expect, it } from 'vitest'
import { leavesOf, shownReading, together } from '@/lib/reports/rules/national-cells'

const sum = (amount: number) => ({ amount, approved: amount })
const flow = { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null } as const
const rate = { code: 'DV_TYLE', kind: 'ratio', numerator: 'DV_TONG', denominator: 'LD_TONG' } as const

describe('shownReading', () => {
  const shown = shownReading(
    new Map([
      ['DV_KNM', [sum(3), sum(40), null]],
      ['CDCS_MOI', [sum(3), null, null]],
      ['DV_TONG', [sum(4), sum(90), sum(70)]],
      ['LD_TONG', [sum(40), sum(95), sum(80)]],
    ]),
    { people: new Set(['DV_KNM', 'DV_TONG', 'LD_TONG']), order: [2, 1, 0] },
  )

  it('keeps few people and who stands beside them to itself, and shows the total', () => {
    expect([0, 1, 2].map((at) => shown.sum('DV_KNM', at))).toEqual([null, null, null])
    expect([0, 1, 2].map((at) => shown.hidden(flow, at))).toEqual(['few', 'beside_few', null])
    expect(shown.total('DV_KNM')).toEqual(sum(43))
    expect([shown.totalHidden(flow), shown.open(flow)]).toEqual([false, false])
  })

  it('hides no count of what is no person', () => {
    expect(shown.sum('CDCS_MOI', 0)).toEqual(sum(3))
  })

  it('hides a rate with either of its parts', () => {
    expect([0, 1, 2].map((at) => shown.hidden(rate, at))).toEqual(['few', null, 'beside_few'])
  })
})

it('a formula is made of its leaves; nothing together is nothing', () => {
  expect([leavesOf(flow), leavesOf(rate)]).toEqual([['DV_KNM'], ['DV_TONG', 'LD_TONG']])
  expect([together([null]), together([sum(1), null, sum(2)])]).toEqual([null, sum(3)])
})
