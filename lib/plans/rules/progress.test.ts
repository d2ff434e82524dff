import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatRatio } from '@/lib/format/numbers'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import type { Comparison, PlanBand } from '@/lib/plans/rules/progress'
import { bandOf, planProgress } from '@/lib/plans/rules/progress'

const halfYear = { numerator: 6, denominator: 12 }
const flow = { kind: 'flow', comparison: 'at_least', paceShare: halfYear } as const

describe('the published results', () => {
  it.each([
    ['CĐCS, Quảng Ninh, 6 months of 2024', 41, 71, '58%', null, 'on_track', -30],
    ['members, Quảng Ninh, 6 months of 2024', 7965, 12_000, '66%', null, 'on_track', -4035],
    ['CĐCS, Yên Định, term to 2023', 12, 10, '120%', '20%', 'exceeded', 2],
    ['members, Yên Định, term to 2023', 11_490, 1964, '585%', '485%', 'exceeded', 9526],
  ])('%s', (_, numerator, target, achieved, excess, band, difference) => {
    const progress = planProgress({ ...flow, actual: { numerator }, target })
    expect(progress.planRatio).toEqual({ numerator, denominator: target })
    expect(printPlanPercent(progress.planRatio, 0, 'vi')).toEqual({ achieved, excess })
    expect(progress.difference).toEqual({ numerator: difference, denominator: 1 })
    expect(progress).toMatchObject({ band, missing: null })
  })
})

describe('planProgress', () => {
  it.each([
    ['no plan', 41, null, 'plan'],
    ['a plan of zero', 41, 0, 'plan'],
    ['nothing reported', null, 71, 'actual'],
  ] as const)('has no percentage with %s', (_, numerator, target, missing) => {
    const progress = planProgress({ ...flow, actual: { numerator }, target })
    expect(progress).toEqual({ planRatio: null, difference: null, band: 'no_plan', missing })
    expect(printPlanPercent(progress.planRatio, 0, 'vi')).toEqual({ achieved: '—', excess: null })
  })

  it('holds the sums of a rate against its target in percent', () => {
    const progress = planProgress({
      kind: 'ratio',
      actual: { numerator: 2, denominator: 3 },
      target: 80,
      comparison: 'at_least',
      paceShare: null,
    })
    expect(progress.planRatio).toEqual({ numerator: 200, denominator: 240 })
    expect(printPlanPercent(progress.planRatio, 2, 'vi').achieved).toBe('83,33%')
    expect(formatRatio(progress.difference, 2, 'vi')).toBe('-13,33')
    expect(progress.band).toBe('half')
  })

  it('takes a target with decimals by its digits', () => {
    const rate = { kind: 'ratio', comparison: 'at_least', paceShare: null } as const
    const progress = planProgress({ ...rate, actual: { numerator: 37, denominator: 40 }, target: 92.5 })
    expect(printPlanPercent(progress.planRatio, 2, 'vi').achieved).toBe('100,00%')
    expect(progress.band).toBe('exceeded')
  })

  it('says nothing of a rate with nothing to divide by', () => {
    const rate = { kind: 'ratio', comparison: 'at_least', paceShare: null, target: 80 } as const
    expect(planProgress({ ...rate, actual: { numerator: 0, denominator: 0 } }).missing).toBe('actual')
    expect(planProgress({ ...rate, actual: { numerator: 5 } }).missing).toBe('actual')
  })

  it('finds more done never worse', () => {
    const order: PlanBand[] = ['behind', 'half', 'on_track', 'exceeded']
    const count = fc.nat(1_000_000)
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(12),
        (done, more, target, months) => {
          const plan = { ...flow, target, paceShare: { numerator: months, denominator: 12 } }
          const before = planProgress({ ...plan, actual: { numerator: done } })
          const after = planProgress({ ...plan, actual: { numerator: done + more } })
          expect(order.indexOf(after.band)).toBeGreaterThanOrEqual(order.indexOf(before.band))
        },
      ),
    )
  })
})

describe('bandOf', () => {
  const cases: [numerator: number, comparison: Comparison, paceMonths: number | null, band: PlanBand][] = [
    [1000, 'at_least', 12, 'exceeded'],
    [1000, 'exactly', 12, 'exceeded'],
    [1000, 'about', 12, 'exceeded'],
    [1000, 'above', 12, 'on_track'],
    [1001, 'above', 12, 'exceeded'],
    [999, 'at_least', 12, 'half'],
    [500, 'at_least', 6, 'on_track'],
    [499, 'at_least', 6, 'behind'],
    [250, 'at_least', 3, 'on_track'],
    [249, 'at_least', 3, 'behind'],
    [600, 'at_least', null, 'half'],
    [500, 'at_least', null, 'half'],
    [499, 'at_least', null, 'behind'],
    [0, 'at_least', 0, 'on_track'],
  ]
  it.each(cases)('%i‰, %s, pace of %s months: %s', (numerator, comparison, months, band) => {
    const pace = months === null ? null : { numerator: months, denominator: 12 }
    expect(bandOf({ numerator, denominator: 1000 }, comparison, pace)).toBe(band)
  })
})
