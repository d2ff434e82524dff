import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '@/lib/periods/rules/calendar-date'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import type { PlanBand } from '@/lib/plans/rules/progress'
import { lagReasons, lastChange, type LagFacts } from '@/lib/reports/rules/lag-reasons'

const target: Target = {
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: 100 },
  ...{ planId: 'plan', derived: false, threshold: null, revision: 1, decidedOn: '2024-01-10' },
  ...{ decisionNumber: null, phasing: 'even', weights: [] },
}

function resultOf(more: Partial<PlanResult> = {}): PlanResult {
  const actual = { numerator: 20, denominator: null }
  return {
    ...{ actual, approved: actual, provisional: false, missing: null, target, lastYear: null, growth: null },
    ...{ planRatio: { numerator: 20, denominator: 100 }, difference: { numerator: -80, denominator: 1 } },
    ...{ band: 'behind', pace: { numerator: 6, denominator: 12 } },
    ...more,
  }
}

const month = (at: number, submitted: number, expected = 10) => ({
  ...{ month: 202400 + at, expected, submitted, approved: submitted, onTime: submitted },
})

function facts(more: Partial<LagFacts> = {}): LagFacts {
  return {
    ...{ kind: 'flow', direction: 'up', result: resultOf(), span: { from: 202401, through: 202403 } },
    ...{ due: [month(1, 10), month(2, 10), month(3, 10)], pipeline: 3, change: null },
    behind: [1, 2, 3].map((at) => ({ month: 202400 + at, behind: false })),
    ...more,
  }
}

const kinds = (more: Partial<LagFacts>) => lagReasons(facts(more)).map(({ kind }) => kind)

describe('lagReasons', () => {
  it.each(['exceeded', 'on_track', 'no_plan'] as const)('has none for a unit that is %s', (band) => {
    const late = { due: [month(1, 0)], pipeline: 0, behind: [{ month: 202401, behind: true }] }
    expect(kinds({ ...late, result: resultOf({ band }) })).toEqual([])
  })

  it('tells months without any report from those with a part of them', () => {
    expect(lagReasons(facts({ due: [month(1, 10), month(2, 0), month(3, 7)] }))).toEqual([
      { kind: 'no_reports', months: [202402], missing: 10 },
      { kind: 'missing_reports', submitted: 17, expected: 20, lastMonth: 202403 },
    ])
    expect(kinds({ due: [month(1, 0, 0), month(2, 10)] })).toEqual([])
    expect(kinds({ due: [] })).toEqual([])
  })

  it('names an empty pipeline only where there could be one', () => {
    expect(kinds({ pipeline: 0 })).toEqual(['no_pipeline'])
    expect(kinds({ pipeline: null })).toEqual([])
  })

  it('names the change of the plan that the unit is held to', () => {
    const change = { from: 80, to: 100, decidedOn: '2024-04-05' as const, decisionNumber: '12/QĐ' }
    expect(lagReasons(facts({ change }))).toEqual([{ kind: 'plan_changed', planId: 'plan', ...change }])
    expect(kinds({ change, result: resultOf({ target: null }) })).toEqual([])
  })

  it.each([
    [[true, true, true], 202401, true],
    [[true, false, true], 202403, false],
    [[false, true, true], 202402, false],
  ])('says since when: %j', (behind, since, wholeSpan) => {
    const months = behind.map((late, at) => ({ month: 202401 + at, behind: late }))
    expect(lagReasons(facts({ behind: months }))).toEqual([
      expect.objectContaining({ kind: 'behind_since', month: since, wholeSpan }),
    ])
  })

  it('asks nobody for more than the whole', () => {
    const result = resultOf({ pace: { numerator: 105, denominator: 100 } })
    const [reason] = lagReasons(facts({ result, behind: [{ month: 202403, behind: true }] }))
    expect(reason).toMatchObject({ pace: { numerator: 1, denominator: 1 } })
  })

  it.each([
    ['flow', 20, 26, false],
    ['flow', 20, 27, true],
    ['flow', 0, 0, false],
    ['stock', 99, 100, true],
    ['stock', 100, 100, false],
  ] as const)('compares a %s of %i with %i a year ago', (kind, now, before, told) => {
    const result = resultOf({
      actual: { numerator: now, denominator: null },
      lastYear: { numerator: before, denominator: null },
    })
    expect(kinds({ kind, result })).toEqual(told ? ['below_last_year'] : [])
    expect(kinds({ kind, result, direction: 'down' })).toEqual([])
  })

  it('gives each kind of reason once, with months of the span and figures that can be printed', () => {
    const count = fc.nat({ max: 50 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, count, fc.boolean()), { maxLength: 12 }),
        fc.option(count),
        fc.constantFrom<PlanBand>('exceeded', 'on_track', 'half', 'behind', 'no_plan'),
        fc.option(fc.tuple(count, count)),
        (months, pipeline, band, rate) => {
          const actual = rate && { numerator: rate[0], denominator: rate[1] }
          const reasons = lagReasons(
            facts({
              ...{ kind: 'ratio', pipeline, result: resultOf({ band, actual, lastYear: actual }) },
              due: months.map(([submitted, expected], at) => month(at + 1, submitted, expected)),
              behind: months.map(([, , behind], at) => ({ month: 202401 + at, behind })),
            }),
          )
          const said = reasons.map(({ kind }) => kind)
          expect(new Set(said).size).toBe(said.length)
          expect(JSON.stringify(reasons)).not.toMatch(/NaN|Infinity|null,"(?:pace|planRatio)/)
          if (band !== 'behind' && band !== 'half') expect(reasons).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('lastChange', () => {
  const given = (...targets: number[]) =>
    targets.map((amount, at) => ({
      ...{ target: amount, decidedOn: calendarDate(2024, at + 1, 10), decisionNumber: null },
    }))

  it.each([
    [[10], null],
    [[10, 10, 10], null],
    [[10, 12], { from: 10, to: 12, decidedOn: '2024-02-10' }],
    [[10, 12, 12], { from: 10, to: 12, decidedOn: '2024-02-10' }],
    [[10, 12, 11], { from: 12, to: 11, decidedOn: '2024-03-10' }],
    [[], null],
  ])('of %j is %o', (targets, change) => {
    const found = lastChange(given(...targets))
    if (change === null) expect(found).toBeNull()
    else expect(found).toMatchObject(change)
  })
})
