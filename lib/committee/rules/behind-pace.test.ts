import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindPace, standingOf, type RunningTarget } from '@/lib/committee/rules/behind-pace'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'

const admitted: RunningTarget = {
  indicator: 'DV_KNM',
  indicatorName: 'Kết nạp mới',
  kind: 'flow',
  planTitle: 'Kế hoạch 2024',
  from: 202401,
  through: 202412,
  comparison: 'at_least',
  target: 40,
  weights: [],
  actual: { numerator: 12, denominator: null },
  opening: null,
}
const done = (numerator: number) => ({ ...admitted, actual: { numerator, denominator: null } })
const kindsBehind = (target: RunningTarget, month: number) => behindPace([target], month).length

describe('behind the pace of a flow', () => {
  it('says how much is done and how much should be', () =>
    expect(behindPace([admitted], 202406)).toMatchObject([
      {
        indicator: 'DV_KNM',
        planRatio: { numerator: 12, denominator: 40 },
        pace: { numerator: 6, denominator: 12 },
      },
    ]))

  it.each([
    ['exactly at the pace is not behind', done(20), 202406, 0],
    ['one less is', done(19), 202406, 1],
    ['the whole plan in January is not', done(40), 202401, 0],
    ['nothing done in January is', done(0), 202401, 1],
    ['none of one at half time is not behind', { ...done(0), target: 1 }, 202406, 0],
    ['none of two is', { ...done(0), target: 2 }, 202406, 1],
    ['what was not reported is not said to be behind', { ...admitted, actual: null }, 202412, 0],
    [
      'months that weigh nothing ask for nothing',
      { ...done(0), weights: [0, 0, 0, 0, 5, 0, 5, 0, 0, 0, 0, 0] },
      202404,
      0,
    ],
    [
      'and a campaign month asks for its share',
      { ...done(19), weights: [0, 0, 0, 0, 5, 0, 5, 0, 0, 0, 0, 0] },
      202405,
      1,
    ],
  ])('%s', (_, target, month, count) => expect(kindsBehind(target, month)).toBe(count))
})

describe('behind the pace of a stock or a rate', () => {
  const stock: RunningTarget = {
    ...admitted,
    kind: 'stock',
    target: 120,
    opening: { numerator: 100, denominator: null },
  }

  it.each([
    [110, 0],
    [109, 1],
  ])('from 100 to 120, %i at half time', (numerator, count) =>
    expect(kindsBehind({ ...stock, actual: { numerator, denominator: null } }, 202406)).toBe(count),
  )

  it('is not said where nobody knows how it began', () =>
    expect(
      kindsBehind({ ...stock, opening: null, actual: { numerator: 1, denominator: null } }, 202406),
    ).toBe(0))

  it('a rate is held against its percentage', () => {
    const rate: RunningTarget = {
      ...admitted,
      kind: 'ratio',
      target: 80,
      opening: { numerator: 6, denominator: 10 },
      actual: { numerator: 65, denominator: 100 },
    }
    expect(kindsBehind(rate, 202406)).toBe(1)
    expect(kindsBehind({ ...rate, actual: { numerator: 70, denominator: 100 } }, 202406)).toBe(0)
  })
})

describe('for any phasing', () => {
  it('who does each month what was planned for it is never behind', () => {
    const months = fc
      .array(fc.nat(20), { minLength: 12, maxLength: 12 })
      .filter((weights) => weights.some((weight) => weight > 0))
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (weights, at, each) => {
          const whole = each * weights.reduce((sum, weight) => sum + weight, 0)
          const monthly = allocateByWeights(whole, weights)
          const sum = monthly.slice(0, at).reduce((total, amount) => total + amount, 0)
          expect(behindPace([{ ...done(sum), target: whole, weights }], 202400 + at)).toEqual([])
        },
      ),
    )
  })

  it('the band and the ratio are those of the plan', () =>
    expect(standingOf(done(40), 202406)).toMatchObject({
      band: 'exceeded',
      planRatio: { numerator: 40, denominator: 40 },
    }))
})
