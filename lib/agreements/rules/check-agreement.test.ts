import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInForce, type AgreementTerm } from '@/lib/agreements/rules/agreement'
import { checkAgreement, refusalsAmong, type AgreementFacts } from '@/lib/agreements/rules/check-agreement'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const agreement = {
  scope: 'enterprise',
  signedOn: '2024-05-20',
  startsOn: '2024-06-01',
  endsOn: '2027-05-31',
  endedOn: null,
} as const
const facts: AgreementFacts = {
  today: '2024-07-03',
  union: { grassroots: true, establishedOn: '2020-01-01' },
  others: [],
}
const codes = (change: Partial<Parameters<typeof checkAgreement>[0]>, more: Partial<AgreementFacts> = {}) =>
  checkAgreement({ ...agreement, ...change }, { ...facts, ...more }).map(({ code }) => code)

describe('checkAgreement', () => {
  it('finds nothing in an ordinary one of three years', () => expect(codes({})).toEqual([]))

  it.each([
    [{ endsOn: '2024-05-31' }, ['ends_before_starts']],
    [{ signedOn: '2024-07-04', startsOn: '2024-07-04' }, ['signed_to_come']],
    [{ endsOn: '2027-06-01' }, ['term_over_three_years']],
    [{ endsOn: '2025-05-31' }, []],
    [{ endsOn: '2025-05-30' }, ['term_under_a_year']],
    [{ startsOn: '2024-05-19' }, ['term_over_three_years', 'starts_before_signing']],
    [{ signedOn: '2019-12-31' }, ['signed_before_union']],
  ] as const)('%j: %j', (change, found) => expect(codes(change)).toEqual(found))

  it('keeps agreements of one enterprise at grassroots unions', () => {
    const union = { grassroots: false, establishedOn: '2020-01-01' } as const
    expect(codes({}, { union })).toEqual(['enterprise_of_grassroots'])
    expect(codes({ scope: 'sector' }, { union })).toEqual([])
  })

  it('warns of another one that holds at the same time, and refuses nothing for it', () => {
    const other = { startsOn: '2022-01-01', endsOn: '2024-06-30', endedOn: null } as const
    const found = checkAgreement(agreement, { ...facts, others: [other] })
    expect(found).toEqual([
      {
        code: 'overlaps',
        severity: 'warn',
        field: 'startsOn',
        params: { from: '2022-01-01', through: '2024-06-30' },
      },
    ])
    expect(refusalsAmong(found)).toEqual([])
    expect(codes({}, { others: [{ ...other, endedOn: '2024-06-01' }] })).toEqual([])
  })

  it('says that two run side by side exactly when they share a day', () => {
    const start: CalendarDate = '2024-01-01'
    const span = fc
      .tuple(fc.nat(60), fc.nat(60), fc.option(fc.nat(60)))
      .map(([from, length, end]): AgreementTerm => ({
        startsOn: addDays(start, from),
        endsOn: addDays(start, from + length),
        endedOn: end === null ? null : addDays(start, from + end),
      }))
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = Array.from({ length: 130 }, (_, day) => addDays(start, day)).some(
          (day) => isInForce(one, day) && isInForce(other, day),
        )
        const found = codes({ ...one, signedOn: start }, { today: '2030-01-01', others: [other] })
        expect(found.includes('overlaps')).toBe(shared)
      }),
    )
  })
})
