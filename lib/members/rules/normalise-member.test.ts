import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  memberTextFields,
  normaliseField,
  normaliseMember,
  type MemberTextField,
} from '@/lib/members/rules/normalise-member'

const said = (name: MemberTextField, text: string) => {
  const { fields, finding } = normaliseField(name, text)
  return [fields, finding?.code ?? null]
}

describe('one field', () => {
  it.each([
    ['fullName', ' nguyễn  văn đức ', { familyName: 'nguyễn', middleName: 'văn', givenName: 'đức' }, null],
    ['fullName', 'Đức', { familyName: '', middleName: '', givenName: 'Đức' }, null],
    ['fullName', '', { familyName: '', middleName: '', givenName: '' }, 'name_missing'],
    ['fullName', 'a'.repeat(101), {}, 'text_too_long'],
    ['middleName', '', { middleName: '' }, null],
    ['givenName', ' ', { givenName: '' }, 'name_missing'],
    ['birth', '5/7/1985', { birthOn: '1985-07-05', birthYear: 1985 }, null],
    ['birth', '1985', { birthOn: null, birthYear: 1985 }, null],
    ['birth', '07/1985', { birthOn: null, birthYear: 1985 }, 'date_incomplete'],
    ['birth', '5/7/85', { birthOn: '1985-07-05', birthYear: 1985 }, 'two_digit_year'],
    ['birth', '', { birthOn: null, birthYear: null }, null],
    ['birth', '31/02/1985', {}, 'date_unreadable'],
    ['sex', 'Nữ', { sex: 'female' }, null],
    ['sex', '?', {}, 'sex_unknown'],
    ['identityNumber', '099 185 000 123', { identityNumber: '099185000123' }, null],
    ['identityNumber', '99185000123', { identityNumber: '099185000123' }, 'identity_zeros_restored'],
    ['identityNumber', '1.2E+11', {}, 'identity_unreadable'],
    ['phone', '0300 000 678', { phone: '+84300000678' }, null],
    ['phone', '0162 000 0678', { phone: '+84320000678' }, 'phone_converted'],
    ['phone', '300000678', { phone: '+84300000678' }, 'phone_zero_restored'],
    ['phone', 'không', {}, 'phone_unreadable'],
    ['email', ' Ai@Vi-Du.vn ', { email: 'ai@vi-du.vn' }, null],
    ['email', 'ai@', {}, 'email_unreadable'],
    ['communeCode', '123', { communeCode: '00123' }, null],
    ['communeCode', '123456', {}, 'commune_unreadable'],
    ['contract', 'Thử việc', { contract: 'probation' }, null],
    ['contract', 'gì đó', {}, 'contract_unknown'],
    ['education', '12/12', { education: 'upper_secondary' }, null],
    ['education', 'gì đó', {}, 'education_unknown'],
    ['socialInsuranceNumber', '0123456789', { socialInsuranceNumber: '0123456789' }, null],
    [
      'socialInsuranceNumber',
      '123456789',
      { socialInsuranceNumber: '0123456789' },
      'insurance_zeros_restored',
    ],
    ['socialInsuranceNumber', '12', {}, 'insurance_unreadable'],
    ['joinedOn', '2015', { joinedOn: null }, 'date_incomplete'],
    ['joinedOn', '1/5/2015', { joinedOn: '2015-05-01' }, null],
    ['joinedOn', 'hôm kia', {}, 'date_unreadable'],
    ['cardNumber', ' qn 000 123 ', { cardNumber: 'QN000123' }, null],
    ['cardNumber', '00123', { cardNumber: '00123' }, null],
    ['note', 'dòng một\r\n\u200bdòng hai\u0000', { note: 'dòng một dòng hai' }, null],
    ['address', 'a'.repeat(301), {}, 'text_too_long'],
  ] satisfies [MemberTextField, string, object, string | null][])('%s "%s"', (name, text, fields, code) => {
    expect(said(name, text)).toEqual([fields, code])
  })

  it('of decomposed text is the field of composed text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...memberTextFields), fc.string({ unit: 'grapheme' }), (name, text) => {
        expect(normaliseField(name, text.normalize('NFD'))).toEqual(
          normaliseField(name, text.normalize('NFC')),
        )
      }),
    )
  })

  it('that is empty is unknown, whatever it is', () => {
    for (const name of memberTextFields.filter((field) => !/name$/i.test(field))) {
      const { fields, finding } = normaliseField(name, '  ')
      expect(finding).toBeNull()
      expect(Object.values(fields).every((value) => value === null)).toBe(true)
    }
  })

  it('says nothing or has a value, never both a refusal and a value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...memberTextFields), fc.string({ unit: 'binary' }), (name, text) => {
        const { fields, finding } = normaliseField(name, text)
        if (finding?.severity === 'refuse' && finding.code !== 'name_missing') expect(fields).toEqual({})
        else expect(Object.keys(fields).length).toBeGreaterThan(0)
        // What is kept can be kept: composed, and without signs that a database refuses.
        for (const value of Object.values(fields)) {
          if (typeof value !== 'string') continue
          expect(value).toBe(value.normalize('NFC'))
          expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        }
      }),
    )
  })
})

describe('a record', () => {
  it('holds the fields of the texts that are there, and all that was found', () => {
    const { fields, findings } = normaliseMember({
      fullName: 'Trần Thị Mai',
      birth: '1990',
      phone: 'x',
      sex: 'Nữ',
    })
    expect(fields).toEqual({
      ...{ familyName: 'Trần', middleName: 'Thị', givenName: 'Mai' },
      ...{ birthOn: null, birthYear: 1990, sex: 'female' },
    })
    expect(findings.map(({ code, field }) => [code, field])).toEqual([['phone_unreadable', 'phone']])
  })

  it('takes parts of a name before the whole', () => {
    const { fields } = normaliseMember({
      fullName: "H'Hen Niê",
      familyName: 'Niê',
      middleName: '',
      givenName: "H'Hen",
    })
    expect(fields).toMatchObject({ familyName: 'Niê', givenName: "H'Hen" })
  })
})
