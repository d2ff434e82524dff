import { describe, expect, it } from 'vitest'
import { composeNational, type TenantSum, type TenantTarget } from '@/lib/reports/rules/compose-national'

const sum = (tenantCode: string, indicator: string, amount: number): TenantSum => ({
  ...{ tenantCode, indicator, amount, approved: amount, tenantName: tenantCode },
})
const formulas = [
  { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null },
  { code: 'DV_TONG', kind: 'stock', numerator: null, denominator: null },
  { code: 'TU_TYLE', kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS' },
] as const
const goal: TenantTarget = {
  ...{ tenantCode: 'nation', indicator: 'DV_TONG', kind: 'milestone', from: 202312, through: 202812 },
  ...{ comparison: 'exactly', target: 15_000_000 },
}
const compared = composeNational({
  formulas,
  tenants: [
    { code: 'a', name: 'A' },
    { code: 'b', name: 'B' },
  ],
  nationalCode: 'nation',
  sums: {
    now: [
      sum('a', 'DV_KNM', 30),
      sum('a', 'DV_TONG', 100),
      sum('a', 'TU_CO', 1),
      sum('a', 'DN_CO_CDCS', 2),
      sum('b', 'DV_TONG', 200),
      sum('b', 'TU_CO', 3),
      sum('b', 'DN_CO_CDCS', 3),
    ],
    lastYear: [sum('a', 'DV_KNM', 20), sum('b', 'DV_KNM', 50)],
    opening: [sum('a', 'DV_TONG', 90)],
  },
  targets: [goal, { ...goal, tenantCode: 'a', kind: 'yearly', from: 202401, through: 202412, target: 110 }],
  span: { from: 202401, through: 202406 },
  openingMonth: 202312,
})

describe('composeNational', () => {
  it('holds each tenant against its own plan', () => {
    const [a, b] = compared.rows
    expect(a?.results[1]).toMatchObject({ planRatio: { numerator: 100, denominator: 110 }, band: 'on_track' })
    expect(b?.results[1]).toMatchObject({ target: null, band: 'no_plan' })
  })

  it('holds them together against the national goal', () => {
    expect(compared.total[1]).toMatchObject({
      actual: { numerator: 300 },
      planRatio: { numerator: 300, denominator: 15_000_000 },
    })
  })

  it('divides sums, never adds rates', () => {
    expect(compared.total[2]?.actual).toEqual({ numerator: 4, denominator: 5 })
  })

  it('compares with a year earlier only the tenants that report now', () => {
    expect(compared.rows[1]?.results[0]).toMatchObject({ actual: null, growth: null })
    expect(compared.total[0]).toMatchObject({ lastYear: { numerator: 20 }, growth: { numerator: 10 } })
  })
})
