import { describe, expect, it } from 'vitest'
import { addInput, editInput, openingProblems } from '@/components/members/form/form-input'
import { formOfRecord, newMemberForm } from '@/components/members/form/form-start'
import { withText, type FormField, type FormTexts } from '@/components/members/form/form-texts'
import { addMemberInput, editMemberInput } from '@/lib/members/schemas'

const key = '00000000-0000-4000-8000-000000000001'
const id = '0192f000-0000-7000-8000-000000000001'
const typed = (form: FormTexts, texts: Partial<Record<FormField, string>>) =>
  Object.entries(texts).reduce((last, [name, text]) => withText(last, name as FormField, text), form)
const record = formOfRecord({
  fields: {
    familyName: 'Nguyễn',
    middleName: 'Thị',
    givenName: 'Minh Khai',
    birthOn: null,
    birthYear: 1985,
    sex: 'female',
    phone: '+84912345678',
    email: null,
    hometown: null,
    address: null,
    communeCode: null,
    jobTitle: null,
    contract: 'indefinite',
    education: null,
    socialInsuranceNumber: null,
    joinedOn: '2010-05-01',
    admissionDecision: null,
    cardNumber: '0012',
    subUnitId: null,
    note: null,
  },
})

describe('addInput', () => {
  it('sends what is filled in, as the server reads it', () => {
    const form = typed(newMemberForm, { fullName: 'Lê Văn Đức', phone: '0912345678', note: ' ' })
    const input = addInput({ key, form, confirmed: false }, 'a')
    expect(addMemberInput.safeParse(input).success).toBe(true)
    expect(input).toMatchObject({ unit: 'a', opening: { kind: 'entered' }, subUnitId: null })
    expect(input.fields).toEqual({
      familyName: 'Lê',
      middleName: 'Văn',
      givenName: 'Đức',
      phone: '0912345678',
    })
  })

  it('an admission is the joining', () => {
    const form = typed(newMemberForm, {
      fullName: 'Lê Văn Đức',
      openingKind: 'admitted',
      openingOn: '1/7/2024',
      openingDecision: '12/QĐ',
    })
    const input = addInput({ key, form, confirmed: true }, 'a')
    expect(addMemberInput.safeParse(input).success).toBe(true)
    expect(input.opening).toMatchObject({ kind: 'admitted', on: '2024-07-01', decisionNumber: '12/QĐ' })
    expect(input.fields).toMatchObject({ joinedOn: '1/7/2024', admissionDecision: '12/QĐ' })
  })

  it('sends what is sensitive only where something is said', () => {
    expect(addInput({ key, form: newMemberForm, confirmed: false }, 'a').sensitive).toBeUndefined()
    const form = typed(newMemberForm, { partyMember: 'no' })
    expect(addInput({ key, form, confirmed: false }, 'a').sensitive).toMatchObject({ partyMember: false })
  })
})

describe('editInput', () => {
  it('sends the changed fields alone, an emptied one as empty', () => {
    const form = typed(record, { phone: '', jobTitle: 'May' })
    const input = editInput({ key, base: record, form, confirmed: false }, id, 3)
    expect(editMemberInput.safeParse(input).success).toBe(true)
    expect(input).toEqual({
      key,
      id,
      version: 3,
      fields: { phone: '', jobTitle: 'May' },
      confirmed: false,
    })
  })

  it('sends a name in its parts, which stand as they were put right', () => {
    expect(record.nameParts?.given).toBe('Minh Khai')
    const form = typed(record, { fullName: 'Nguyễn Thị Khai' })
    expect(editInput({ key, base: record, form, confirmed: false }, id, 3).fields).toEqual({
      familyName: 'Nguyễn',
      middleName: 'Thị',
      givenName: 'Khai',
    })
  })
})

describe('openingProblems', () => {
  it.each([
    [{}, {}],
    [{ openingKind: 'applied' }, { openingOn: 'required' }],
    [
      { openingKind: 'admitted', openingOn: '31/02/2024' },
      { openingOn: 'date', openingDecision: 'required' },
    ],
    [
      { openingKind: 'admitted', openingOn: '06/07/2024', openingDecision: '1', openingDecidedOn: 'x' },
      { openingOn: 'future', openingDecidedOn: 'date' },
    ],
  ])('%j', (texts, problems) => {
    expect(openingProblems(typed(newMemberForm, texts), '2024-07-05')).toEqual(problems)
  })
})
