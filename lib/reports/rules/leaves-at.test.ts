import { describe, expect, it } from 'vitest'
import { leavesAt } from '@/lib/reports/rules/leaves-at'

const leaf = (now: number) => ({ now, approved: now, lastYear: null, opening: null })
const leaves = new Map([
  ['DV_KNM', leaf(12)],
  ['DV_TONG', leaf(130)],
  ['TU_CO', leaf(4)],
])
const steps = [
  { code: 'DV_KNM', month: 202404, amount: 5 },
  { code: 'DV_KNM', month: 202406, amount: 7 },
  { code: 'DV_TONG', month: 202406, amount: 30 },
  { code: 'TU_CO', month: 202406, amount: 4 },
]

describe('leavesAt', () => {
  const amounts = (month: number) =>
    Object.fromEntries(
      [...leavesAt(leaves, steps, month, new Set(['DV_KNM']))].map(([code, { now }]) => [code, now]),
    )

  it('takes away what later months added', () => {
    expect(amounts(202406)).toEqual({ DV_KNM: 12, DV_TONG: 130, TU_CO: 4 })
    expect(amounts(202405)).toEqual({ DV_KNM: 5, DV_TONG: 100 })
  })

  it('keeps a flow of zero, and knows no stock of which nothing had been said', () => {
    expect(amounts(202403)).toEqual({ DV_KNM: 0, DV_TONG: 100 })
  })
})
