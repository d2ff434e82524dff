import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { forecastOf } from '@/lib/reports/rules/forecast'

const year = { from: 202401, through: 202412 }
const target = (value: number, through = 202412): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through, comparison: 'at_least', target: value },
  ...{
    planId: '',
    derived: false,
    threshold: null,
    revision: 1,
    decidedOn: '2024-01-10',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
})
const ask = (numerator: number, through: number, plan: Target | null = null, from = 202401) =>
  forecastOf(
    { kind: 'flow', result: { actual: { numerator, denominator: null }, target: plan } },
    { span: { from, through }, window: year },
  )

describe('forecastOf', () => {
  it('goes on at the average of the months so far', () => {
    expect(ask(7965, 202406, target(12_000))).toEqual({
      value: 15_930,
      planRatio: { numerator: 95_580, denominator: 72_000 },
    })
  })

  it('rounds half up', () => {
    expect(ask(10, 202407)?.value).toBe(17)
    expect(ask(7, 202408)?.value).toBe(11)
  })

  it('has no percentage without a plan for the same months', () => {
    expect(ask(10, 202406)?.planRatio).toBeNull()
    expect(ask(10, 202406, target(100, 202512))?.planRatio).toBeNull()
  })

  it.each([
    ['too early', ask(10, 202402)],
    ['at the end', ask(10, 202412)],
    ['nothing done', ask(0, 202406)],
    ['not from the beginning', ask(10, 202406, null, 202404)],
  ])('says nothing: %s', (_, forecast) => {
    expect(forecast).toBeNull()
  })
})
