import { describe, expect, it } from 'vitest'
import { checkMember, findingsOfChange } from '@/lib/members/rules/check-member'
import type { MemberFields } from '@/lib/members/rules/member-fields'

const facts = { today: '2024-07-03', unitEstablishedOn: '2010-01-01', cardPattern: 'QN9999999' } as const

const plain: MemberFields = {
  ...{ familyName: 'Trần', middleName: 'Thị', givenName: 'Mai', birthOn: '1985-07-05', birthYear: 1985 },
  ...{ sex: 'female', identityNumber: '022185000123', phone: '+84300000678', email: null, hometown: null },
  ...{ address: null, communeCode: null, jobTitle: null, contract: null, education: null },
  ...{ socialInsuranceNumber: null, joinedOn: '2015-05-01', admissionDecision: null },
  ...{ cardNumber: 'QN0000123', subUnitId: null, note: null },
}

const codes = (change: Partial<MemberFields>, more: Partial<typeof facts> = {}) =>
  checkMember({ ...plain, ...change }, { ...facts, ...more }).map(
    ({ code, severity }) => `${severity} ${code}`,
  )

describe('checks of a record', () => {
  it('find nothing in a plain one', () => expect(codes({})).toEqual([]))

  it('find nothing in one of which nothing is known but a name', () => {
    const nothing = {
      birthOn: null,
      birthYear: null,
      sex: null,
      identityNumber: null,
      joinedOn: null,
      cardNumber: null,
    }
    expect(codes(nothing)).toEqual([])
  })

  it.each<[Partial<MemberFields>, string[]]>([
    [{ givenName: '' }, ['refuse name_missing']],
    [{ familyName: '', middleName: '' }, ['warn name_of_one_word']],
    [{ givenName: 'Mai 2' }, ['warn name_has_other_signs']],
    [{ givenName: "H'Hen" }, []],
    [{ birthYear: 1986 }, ['refuse birth_year_differs', 'warn identity_birth_differs']],
    [{ birthYear: null }, ['refuse birth_year_differs']],
    [
      { birthOn: '2024-07-04', birthYear: 2024, joinedOn: null, identityNumber: null },
      ['refuse birth_in_future'],
    ],
    [{ birthOn: null, birthYear: 2025, joinedOn: null, identityNumber: null }, ['refuse birth_in_future']],
    [{ birthOn: null, birthYear: 1899, identityNumber: null }, ['refuse birth_too_early']],
    [{ birthOn: null, birthYear: 1948, identityNumber: null }, ['warn age_unlikely']],
    [{ birthOn: null, birthYear: 1949, identityNumber: null }, []],
    [{ birthOn: null, birthYear: 2010, identityNumber: null, joinedOn: null }, ['warn age_unlikely']],
    [{ joinedOn: '2024-07-04' }, ['refuse joined_in_future']],
    [{ joinedOn: '2024-07-03' }, []],
    [{ joinedOn: '2000-07-04' }, ['refuse joined_too_young']],
    [{ joinedOn: '2000-07-05' }, ['warn joined_before_unit']],
    [{ joinedOn: '2000-01-01', birthOn: null }, ['warn joined_before_unit']],
    [{ joinedOn: '1999-12-31', birthOn: null }, ['refuse joined_too_young']],
    [{ sex: 'male' }, ['warn identity_sex_differs']],
    [{ cardNumber: '123' }, ['warn card_not_in_pattern']],
  ])('%o', (change, found) => expect(codes(change)).toEqual(found))

  it('know no pattern and no beginning where there is none', () => {
    const bare = { today: facts.today, cardPattern: null }
    expect(checkMember({ ...plain, cardNumber: '1', joinedOn: '2002-01-01' }, bare)).toEqual([])
  })
})

describe('findings of a change', () => {
  const found = checkMember({ ...plain, sex: 'male', cardNumber: '1' }, facts)
  const left = (...changed: (keyof MemberFields)[]) =>
    findingsOfChange(found, new Set(changed)).map(({ code }) => code)

  it('ask about what the change touches, and about what it now contradicts', () => {
    expect(left('cardNumber')).toEqual(['card_not_in_pattern'])
    expect(left('sex')).toEqual(['identity_sex_differs'])
    expect(left('identityNumber')).toEqual(['identity_sex_differs'])
    expect(left('note')).toEqual([])
  })

  it('never leave out a refusal', () => {
    const refusals = checkMember({ ...plain, joinedOn: '2030-01-01' }, facts)
    expect(findingsOfChange(refusals, new Set(['note'])).map(({ code }) => code)).toEqual([
      'joined_in_future',
    ])
  })
})
