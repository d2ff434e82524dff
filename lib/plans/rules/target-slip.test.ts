import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetSlipOf, type SlipBasis } from '@/lib/plans/rules/target-slip'

const against = (target: number, references: Partial<Record<SlipBasis, number>>) =>
  targetSlipOf(
    target,
    Object.entries(references).map(([basis, value]) => ({ basis: basis as SlipBasis, value })),
  )

describe('targetSlipOf', () => {
  it('catches "250.000 nghìn" where 250.000 were meant', () => {
    expect(against(250_000_000, { now: 128_000 })).toEqual({ basis: 'now', value: 128_000, likely: 250_000 })
    expect(against(250_000, { now: 128_000 })).toBeNull()
  })

  it.each([
    ['a zero too many', 710, { last_year: 48 }, 71],
    ['two zeros too many', 7100, { before: 71 }, 71],
    ['thousands left out', 12, { last_year: 10_500 }, 12_000],
    ['a share instead of a percentage', 0.82, { last_year: 79.4 }, 82],
  ] as const)('catches %s', (_, target, references, likely) => {
    expect(against(target, references)?.likely).toBe(likely)
  })

  it.each([
    ['six times as many as last year', 1964 * 6, { last_year: 1964 }],
    ['two founded last year, twenty this year', 20, { last_year: 2 }],
    ['nothing to compare with', 5000, {}],
    ['nothing done last year', 5000, { last_year: 0 }],
    ['zero', 0, { last_year: 400 }],
    ['far from last year, but as decided before', 5000, { before: 4800, last_year: 90 }],
    ['a part of what was received', 5, { received: 12_000 }],
  ] as const)('lets %s pass', (_, target, references) => {
    expect(against(target, references)).toBeNull()
  })

  it('finds a part ten times its whole', () => {
    expect(against(120_000, { received: 12_000 })).toMatchObject({ basis: 'received', likely: 12_000 })
  })

  it('finds every number a thousand times its reference, and proposes one that is no slip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.constantFrom(10, 100, 1000), (value, times) => {
        fc.pre(value * times >= 50)
        const slip = against(value * times, { last_year: value })
        expect(slip?.likely).toBe(value)
        expect(against(slip?.likely ?? 0, { last_year: value })).toBeNull()
      }),
    )
  })
})
