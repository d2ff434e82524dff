import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRegisterSums,
  noRegisterSums,
  registerRatio,
  registerRatios,
  registerSumNames,
  subtractRegisterSums,
  type RegisterRatio,
  type RegisterSums,
} from '@/lib/employers/rules/register-sums'

const sums = fc.record(
  Object.fromEntries(registerSumNames.map((name) => [name, fc.nat(1_000_000)])) as Record<
    keyof RegisterSums,
    fc.Arbitrary<number>
  >,
)
const ratios = Object.keys(registerRatios) as RegisterRatio[]

describe('sums of the registers', () => {
  it('are no ratio of nothing', () => {
    for (const ratio of ratios) expect(registerRatio(noRegisterSums, ratio)).toBeNull()
    expect(registerRatio({ ...noRegisterSums, eligible: 4, covered: 3 }, 'DN_CO_CD')).toBe(0.75)
  })

  it('give Σ numerators ÷ Σ denominators, in whatever order they are added', () => {
    fc.assert(
      fc.property(fc.array(sums, { minLength: 1, maxLength: 6 }), (parts) => {
        const whole = parts.reduce(addRegisterSums, noRegisterSums)
        expect([...parts].reverse().reduce(addRegisterSums, noRegisterSums)).toEqual(whole)
        expect(subtractRegisterSums(whole, parts[0] ?? noRegisterSums)).toEqual(
          parts.slice(1).reduce(addRegisterSums, noRegisterSums),
        )
        for (const ratio of ratios) {
          const { numerator, denominator } = registerRatios[ratio]
          const below = parts.reduce((sum, part) => sum + part[denominator], 0)
          const above = parts.reduce((sum, part) => sum + part[numerator], 0)
          expect(registerRatio(whole, ratio)).toBe(below === 0 ? null : above / below)
        }
      }),
    )
  })
})
