import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unknownFields } from '@/lib/members/rules/normalise-member'
import type { MemberFields } from './member-fields'
import { agree, fieldsOfChoice, mergeableFields, mergedFields, proposedChoices } from './merge-fields'

const kept: MemberFields = {
  ...unknownFields,
  familyName: 'Nguyễn',
  middleName: 'Văn',
  givenName: 'An',
  birthYear: 1985,
  phone: '+84912345678',
}
const absorbed: MemberFields = {
  ...unknownFields,
  familyName: 'Nguyễn',
  middleName: '',
  givenName: 'An',
  birthOn: '1985-03-02',
  birthYear: 1985,
  email: 'an@example.org',
}

describe('mergedFields', () => {
  it('takes what was chosen and keeps the rest, the parts of a name together', () => {
    const merged = mergedFields(kept, absorbed, ['name', 'birth', 'email'])
    expect(merged).toEqual({ ...absorbed, phone: kept.phone })
    expect(mergedFields(kept, absorbed, [])).toEqual(kept)
  })

  it('takes exactly the fields behind each choice', () => {
    fc.assert(
      fc.property(fc.subarray([...mergeableFields]), (take) => {
        const merged = mergedFields(kept, absorbed, take)
        const taken = new Set(take.flatMap(fieldsOfChoice))
        for (const name of Object.keys(kept) as (keyof MemberFields)[])
          expect(merged[name]).toBe(taken.has(name) ? absorbed[name] : kept[name])
      }),
    )
  })
})

describe('proposedChoices', () => {
  it('proposes what only the absorbed entry knows, and a full birth date over a year', () => {
    expect(proposedChoices(kept, absorbed)).toEqual(['birth', 'email'])
    expect(proposedChoices(absorbed, kept)).toEqual(['phone'])
  })
})

describe('agree', () => {
  it('compares all parts of a choice', () => {
    expect(agree('name', kept, absorbed)).toBe(false)
    expect(agree('sex', kept, absorbed)).toBe(true)
  })
})
