import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { countedOf, plannedIndicator } from '@/lib/plans/rules/compose-plan'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'

const indicator: IndicatorSeries = {
  ...{ code: 'DV_KNM', kind: 'flow', name: 'Đoàn viên kết nạp mới', shortName: 'KN mới', measure: 'people' },
  ...{ direction: 'up', askedOf: 'grassroots', numerator: null, denominator: null },
  months: [
    { month: 202401, amount: 30, approved: 30 },
    { month: 202407, amount: 5, approved: 5 },
  ],
}
const own: Target = {
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: 100 },
  ...{
    planId: 'p',
    derived: false,
    threshold: null,
    decidedOn: '2024-04-15',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
  revision: 3,
}
const version = (revision: number, target: number) => ({ revision, target, indicator: 'DV_KNM' })
const planned = (versions: ReturnType<typeof version>[], counted = { from: 202401, through: 202406 }) =>
  plannedIndicator({ indicator, own, below: [], versions, counted, history: historyOf([indicator]) })

describe('countedOf', () => {
  const year = { from: 202401, through: 202412 }
  it('is on the way to a milestone before its months begin', () => {
    expect(countedOf({ ...year, kind: 'milestone' }, 202312)).toEqual({ from: 202312, through: 202312 })
  })
  it.each([
    [202312, null],
    [202401, { from: 202401, through: 202401 }],
    [202406, { from: 202401, through: 202406 }],
    [202505, year],
  ])('by %i', (through, counted) => {
    expect(countedOf({ ...year, kind: 'yearly' }, through)).toEqual(counted)
  })
})

describe('plannedIndicator', () => {
  it('counts what was done of the plan so far', () => {
    expect(planned([]).result).toMatchObject({
      actual: { numerator: 30 },
      planRatio: { numerator: 30, denominator: 100 },
      band: 'behind',
    })
  })

  it('names the earlier targets that were different', () => {
    expect(planned([version(1, 80), version(2, 90), version(3, 100)]).earlier).toEqual([
      { revision: 1, target: 80 },
      { revision: 2, target: 90 },
    ])
    expect(planned([version(1, 80), version(2, 100), version(3, 100)]).earlier).toEqual([
      { revision: 1, target: 80 },
    ])
    expect(planned([version(1, 100), version(2, 100), version(3, 100)]).earlier).toEqual([])
  })

  it('has no result before the plan begins, nor for a unit without a target', () => {
    const question = { indicator, below: [], versions: [], history: historyOf([indicator]) }
    expect(plannedIndicator({ ...question, own, counted: null }).result).toBeNull()
    const counted = { from: 202401, through: 202406 }
    expect(plannedIndicator({ ...question, own: null, counted }).result).toBeNull()
  })
})
