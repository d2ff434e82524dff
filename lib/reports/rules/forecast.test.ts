import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { historyOf } from '@/lib/plans/rules/history'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import { forecastOf } from '@/lib/reports/rules/forecast'

const window = { from: 202401, through: 202412 }
const target = (value: number, through = 202412): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through, comparison: 'at_least', target: value },
  ...{ planId: '', derived: false, threshold: null, revision: 1, decidedOn: '2024-01-10' },
  ...{ decisionNumber: null, phasing: 'even', weights: [] },
})

function months(from: number, amounts: readonly number[]): MonthAmount[] {
  return amounts.map((amount, at) => ({ month: from + at, amount, approved: amount }))
}

const lastYear = months(202301, [10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20])
const thisYear = months(202401, [10, 10, 10, 10, 10, 10])

function ask(series: MonthAmount[], through: number, plan: Target | null, from = 202401) {
  const indicator = {
    ...{ code: 'DV_KNM', kind: 'flow' as const, numerator: null, denominator: null },
    ...{ name: '', shortName: '', measure: 'people', direction: 'up' as const },
    ...{ askedOf: 'grassroots' as const, months: series },
  }
  const question = { code: 'DV_KNM', kind: 'flow' as const, result: { target: plan } }
  return forecastOf(question, { span: { from, through }, window }, historyOf([indicator]))
}

describe('forecastOf', () => {
  it('goes on as the year before did, and says from where to where', () => {
    expect(ask([...lastYear, ...thisYear], 202406, target(200))).toMatchObject({
      ...{ value: 180, range: { low: 120, high: 180 }, basis: 'past', years: 1 },
      planRatio: { numerator: 180, denominator: 200 },
    })
  })

  it('goes on at the average of the months so far where no year before is known', () => {
    expect(ask(thisYear, 202406, null)).toMatchObject({ value: 120, range: null, basis: 'even' })
  })

  it('has no percentage of a plan for other months', () => {
    expect(ask(thisYear, 202406, target(100, 202512))?.planRatio).toBeNull()
  })

  it.each([
    ['too early', ask(thisYear, 202402, null)],
    ['at the end', ask(thisYear, 202412, null)],
    ['nothing done', ask(months(202401, [0, 0, 0, 0, 0, 0]), 202406, null)],
    ['not from the beginning', ask(thisYear, 202406, null, 202404)],
  ])('says nothing: %s', (_, forecast) => {
    expect(forecast).toBeNull()
  })
})
