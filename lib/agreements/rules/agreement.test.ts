import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysToEnd,
  isInForce,
  lastDayOf,
  standingOn,
  type AgreementTerm,
} from '@/lib/agreements/rules/agreement'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const term: AgreementTerm = { startsOn: '2023-01-01', endsOn: '2025-12-31', endedOn: null }
const ended: AgreementTerm = { ...term, endedOn: '2024-06-01' }
const asked = { warningDays: 60, followed: false }

describe('isInForce', () => {
  it.each([
    ['2022-12-31', false],
    ['2023-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ] as const)('on %s: %s', (day, held) => expect(isInForce(term, day)).toBe(held))

  it.each([
    ['2024-05-31', true],
    ['2024-06-01', false],
  ] as const)('of one that ended on 01-06-2024, on %s: %s', (day, held) => {
    expect(isInForce(ended, day)).toBe(held)
  })
})

describe('standingOn', () => {
  it.each([
    ['2022-12-31', 'not_begun'],
    ['2023-01-01', 'in_force'],
    ['2025-10-31', 'in_force'],
    ['2025-11-01', 'lapsing'],
    ['2025-12-31', 'lapsing'],
    ['2026-01-01', 'lapsed'],
  ] as const)('on %s: %s', (day, standing) => expect(standingOn(term, day, asked)).toBe(standing))

  it('does not warn of one that another follows', () => {
    expect(standingOn(term, '2025-12-31', { ...asked, followed: true })).toBe('in_force')
  })

  it('says that it ended before its term, also when the term is past', () => {
    expect(standingOn(ended, '2024-05-31', asked)).toBe('lapsing')
    expect(standingOn(ended, '2024-06-01', asked)).toBe('ended')
    expect(standingOn(ended, '2030-01-01', asked)).toBe('ended')
  })

  it('holds on the days that isInForce says, and on no others', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count): CalendarDate => addDays('2020-01-01', count))
    const terms = fc
      .tuple(day, fc.nat(1500), fc.option(fc.nat(1500)))
      .map(([startsOn, length, end]): AgreementTerm => ({
        startsOn,
        endsOn: addDays(startsOn, length),
        endedOn: end === null ? null : addDays(startsOn, end),
      }))
    fc.assert(
      fc.property(terms, day, fc.nat(200), fc.boolean(), (any, on, warningDays, followed) => {
        const standing = standingOn(any, on, { warningDays, followed })
        expect(standing === 'in_force' || standing === 'lapsing').toBe(isInForce(any, on))
        if (isInForce(any, on)) expect(daysToEnd(any, on)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('lastDayOf', () => {
  it('is the term, or the day before it was ended', () => {
    expect(lastDayOf(term)).toBe('2025-12-31')
    expect(lastDayOf(ended)).toBe('2024-05-31')
    expect(lastDayOf({ ...term, endedOn: '2026-02-01' })).toBe('2025-12-31')
  })
})
