import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradedFrom, isGradedFor, usualGradingMonths, type GradedUnion } from '@/lib/grades/rules/eligibility'
import { addDays, calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const union = (change: Partial<GradedUnion>): GradedUnion => ({
  establishedOn: '2015-04-01',
  closedOn: null,
  changedOn: [],
  ...change,
})
const graded = (change: Partial<GradedUnion>) => isGradedFor(union(change), 2023, usualGradingMonths)

describe('isGradedFor', () => {
  it.each([
    ['2015-04-01', true],
    ['2022-12-31', true],
    ['2023-01-01', true],
    ['2023-01-02', false],
    ['2023-11-30', false],
    ['2024-02-01', false],
  ] as const)('a union founded on %s for 2023: %s', (establishedOn, is) => {
    expect(graded({ establishedOn })).toBe(is)
  })

  it.each([
    ['2023-07-01', true],
    ['2023-07-02', false],
    ['2024-01-15', true],
  ] as const)('one that was split or merged on %s: %s', (day, is) =>
    expect(graded({ changedOn: [day] })).toBe(is),
  )

  it.each([
    ['2023-06-30', true],
    ['2023-07-01', true],
    ['2023-08-01', false],
  ] as const)('one that a merger made on %s: %s', (day, is) => {
    expect(graded({ establishedOn: day, changedOn: [day] })).toBe(is)
  })

  it('asks for twelve months of a young one that also took part in a merger', () => {
    expect(graded({ establishedOn: '2023-03-01', changedOn: ['2023-05-01'] })).toBe(false)
  })

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
  ] as const)('one that closed on %s: %s', (closedOn, is) => expect(graded({ closedOn })).toBe(is))

  it('keeps to the months of the tenant', () => {
    expect(
      isGradedFor(union({ establishedOn: '2023-12-01' }), 2023, { gradedAfter: 1, gradedAfterChange: 0 }),
    ).toBe(true)
  })
})

describe('gradedFrom', () => {
  const day = fc.nat(4000).map((count): CalendarDate => addDays('2014-01-01', count))
  const unions = fc
    .tuple(day, fc.array(fc.nat(2000), { maxLength: 3 }))
    .map(([establishedOn, later]) =>
      union({ establishedOn, changedOn: later.map((count) => addDays(establishedOn, count)) }),
    )

  it('is never before founding, nor sooner than the wait after any change of the time', () => {
    fc.assert(
      fc.property(unions, fc.integer({ min: 2014, max: 2026 }), (any, year) => {
        const from = gradedFrom(any, year, usualGradingMonths)
        expect(from >= any.establishedOn).toBe(true)
        for (const changed of any.changedOn.filter((on) => on <= calendarDate(year, 12, 31)))
          expect(from > changed).toBe(true)
      }),
    )
  })

  it('once graded, a union stays so in later years unless it changes again or closes', () => {
    fc.assert(
      fc.property(unions, fc.integer({ min: 2014, max: 2026 }), (any, year) => {
        fc.pre(isGradedFor(any, year, usualGradingMonths))
        const changesNext = any.changedOn.some((on) => on.startsWith(String(year + 1)))
        expect(isGradedFor(any, year + 1, usualGradingMonths) || changesNext).toBe(true)
      }),
    )
  })
})
