import { describe, expect, it } from 'vitest'
import { standardIndicators } from '@/lib/core/catalogue/standard-indicators'
import { DERIVED_INDICATORS, isDerived, registerOf } from '@/lib/figures/rules/derived'
import { ROSTER_INDICATORS } from '@/lib/figures/rules/roster-checks'

describe('what registers count', () => {
  it('names its register, and nothing where there is none', () => {
    expect(registerOf('TU_CO')).toBe('agreements')
    expect(registerOf('GIAM_SAT')).toBe('activities')
    expect(registerOf('LD_TONG')).toBeNull()
    expect(isDerived('toString')).toBe(false)
  })

  it('is a flow or a stock of the catalogue, never a ratio', () => {
    const kinds = new Map<string, string>(standardIndicators.map(({ code, kind }) => [code, kind]))
    for (const code of Object.keys(DERIVED_INDICATORS)) expect(['flow', 'stock']).toContain(kinds.get(code))
  })

  it('leaves to the register of members what that alone counts', () => {
    expect(ROSTER_INDICATORS.filter(isDerived)).toEqual(['UT_GT'])
  })
})
