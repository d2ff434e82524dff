import { fullNameOf, proposePersonName, type PersonName } from '@/lib/format/person-name'
import {
  memberTextFields,
  type MemberTextField,
  type MemberTexts,
} from '@/lib/members/rules/normalise-member'

/** What the form holds, each as it is typed. The name stands in one field; its parts are proposed from it. */
export const formFields = [
  'fullName',
  'birth',
  'sex',
  'identityNumber',
  'phone',
  'email',
  'hometown',
  'address',
  'communeCode',
  'jobTitle',
  'contract',
  'education',
  'socialInsuranceNumber',
  'joinedOn',
  'admissionDecision',
  'cardNumber',
  'subUnitId',
  'note',
  'ethnicity',
  'religion',
  'partyMember',
  'openingKind',
  'openingOn',
  'openingDecision',
  'openingDecidedOn',
] as const

export type FormField = (typeof formFields)[number]

/** Those that the record's rules read as they stand. */
export const ownTexts = formFields.filter(isOwnText)

export interface FormTexts {
  texts: Readonly<Record<FormField, string>>
  /** Null as long as the proposed parts of the name stand. */
  nameParts: PersonName | null
}

export const emptyForm: FormTexts = { texts: textsOf({}), nameParts: null }

/** A whole set of texts from those that are known. */
export function textsOf(known: Partial<Record<FormField, string>>): Record<FormField, string> {
  return Object.fromEntries(formFields.map((name) => [name, known[name] ?? ''])) as Record<FormField, string>
}

export function withText(form: FormTexts, name: FormField, text: string): FormTexts {
  const texts = { ...form.texts, [name]: text }
  // Parts that were put right by hand belong to the name they were parts of.
  return { texts, nameParts: name === 'fullName' ? null : form.nameParts }
}

/** The parts put right by hand; the name in one line follows them. */
export function withNameParts(form: FormTexts, parts: PersonName): FormTexts {
  return { texts: { ...form.texts, fullName: fullNameOf(parts) }, nameParts: parts }
}

export function namePartsOf({ texts, nameParts }: FormTexts): PersonName {
  return nameParts ?? proposePersonName(texts.fullName)
}

/** The texts as the rules read them: the name in its parts. */
export function memberTextsOf(form: FormTexts): MemberTexts {
  const { family, middle, given } = namePartsOf(form)
  const others = ownTexts.map((name) => [name, form.texts[name]])
  return { familyName: family, middleName: middle, givenName: given, ...Object.fromEntries(others) }
}

function isOwnText(name: FormField): name is FormField & MemberTextField {
  return name !== 'fullName' && memberTextFields.some((known) => known === name)
}

/** The fields in which two states of a form differ. */
export function changedFields(before: FormTexts, now: FormTexts): FormField[] {
  const sameParts = JSON.stringify(namePartsOf(before)) === JSON.stringify(namePartsOf(now))
  return formFields.filter((name) =>
    name === 'fullName' ? !sameParts : before.texts[name].trim() !== now.texts[name].trim(),
  )
}
