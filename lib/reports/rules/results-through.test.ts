import { describe, expect, it } from 'vitest'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { resultsThrough } from '@/lib/reports/rules/results-through'

const tenant = { today: '2024-08-02', cutoffDay: null, graceDays: 5 } as const

const reported = (...months: number[]): IndicatorSeries => ({
  ...{ code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null, name: '', shortName: '' },
  ...{ measure: '', direction: 'up', askedOf: 'grassroots' },
  months: months.map((month) => ({ month, amount: 1, approved: 1 })),
})

describe('resultsThrough', () => {
  it.each([
    [{ through: 202402 }, [202406], { through: 202402, basis: 'asked' }],
    [{}, [202406, 202407], { through: 202406, basis: 'due' }],
    [{ asOf: '2024-08-20' }, [202406, 202407], { through: 202407, basis: 'due' }],
    [{ year: 2023 }, [202311, 202406], { through: 202311, basis: 'due' }],
    [{}, [], { through: 202406, basis: 'no_figures' }],
  ] as const)('asked %o with figures of %j: %o', (asked, months, answer) => {
    expect(resultsThrough(tenant, asked, [reported(...months)])).toEqual(answer)
  })
})
