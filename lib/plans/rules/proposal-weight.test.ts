import { describe, expect, it } from 'vitest'
import { proposalWeight } from '@/lib/plans/rules/proposal-weight'

const row = {
  ...{ workers: 1200, pipeline: 3 },
  cells: {
    DV_KNM: {
      ...{ decided: null, planned: null, version: 0, explanation: null, soFar: null },
      lastYear: { numerator: 86, denominator: null },
    },
  },
}

describe('proposalWeight', () => {
  it.each([
    ['equal', 'DV_KNM', 1],
    ['workers', 'DV_KNM', 1200],
    ['pipeline', 'DV_KNM', 3],
    ['last_year', 'DV_KNM', 86],
    ['last_year', 'CDCS_MOI', 0],
  ] as const)('by %s of %s is %i', (key, indicator, weight) => {
    expect(proposalWeight(key, indicator, row)).toBe(weight)
  })

  it('is nothing where nothing is known, and never below it', () => {
    expect(proposalWeight('workers', 'DV_KNM', { ...row, workers: null })).toBe(0)
    expect(proposalWeight('workers', 'DV_KNM', { ...row, workers: -5 })).toBe(0)
  })
})
