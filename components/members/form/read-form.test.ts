import { describe, expect, it } from 'vitest'
import { emptyForm, withText, type FormField, type FormTexts } from '@/components/members/form/form-texts'
import { formFieldOf, readForm } from '@/components/members/form/read-form'

const facts = { today: '2024-07-05', cardPattern: null } as const
const typed = (texts: Partial<Record<FormField, string>>): FormTexts =>
  Object.entries(texts).reduce(
    (form, [name, text]) => withText(form, name as FormField, text),
    withText(emptyForm, 'fullName', 'Nguyễn Văn Đức'),
  )
const found = (texts: Partial<Record<FormField, string>>) =>
  readForm(typed(texts), facts).findings.map(({ code, field }) => [code, formFieldOf({ field })])

describe('readForm', () => {
  it('gives the record as it would be kept', () => {
    const { fields, findings } = readForm(
      typed({ birth: '1985', phone: '0912 345 678', cardNumber: '00 12', subUnitId: 'x' }),
      facts,
    )
    expect(findings).toEqual([])
    expect(fields).toMatchObject({
      givenName: 'Đức',
      birthOn: null,
      birthYear: 1985,
      phone: '+84912345678',
      cardNumber: '0012',
      subUnitId: 'x',
    })
  })

  it('says once what is wrong with a field', () => {
    expect(found({ fullName: '' })).toEqual([['name_missing', 'fullName']])
    expect(found({ birth: '31/02/1985' })).toEqual([['date_unreadable', 'birth']])
    expect(found({ birth: '01/01/2030' })).toEqual([['birth_in_future', 'birth']])
  })

  it('compares fields with each other', () => {
    expect(found({ identityNumber: '022185001234', sex: 'male', birth: '02/03/1985' })).toEqual([
      ['identity_sex_differs', 'identityNumber'],
    ])
  })
})
