import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { planGap } from '@/lib/plans/rules/plan-gap'

const target = (value: number, planId = 'this'): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: value },
  ...{
    planId,
    derived: false,
    threshold: null,
    revision: 1,
    decidedOn: '2024-01-10',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
})

describe('planGap', () => {
  it.each([
    ['some is left', 12_000, [7000, 4700], { own: 12_000, assigned: 11_700, gap: 300, units: 2 }],
    ['more was given', 45, [20, 30], { own: 45, assigned: 50, gap: -5, units: 2 }],
    ['all is assigned', 71, [71], { own: 71, assigned: 71, gap: 0, units: 1 }],
    ['decimals stay exact', 0.3, [0.1, 0.2], { own: 0.3, assigned: 0.3, gap: 0, units: 2 }],
  ])('%s', (_, own, below, gap) => {
    expect(
      planGap(
        target(own),
        below.map((value) => target(value)),
      ),
    ).toEqual(gap)
  })

  it('counts only targets of the same plan', () => {
    expect(planGap(target(10), [target(4), target(100, 'another')])?.gap).toBe(6)
  })

  it('is nothing without an own target, or without any below', () => {
    expect(planGap(null, [target(1)])).toBeNull()
    expect(planGap(target(1), [])).toBeNull()
  })
})
