import {
  changedFields,
  memberTextsOf,
  type FormField,
  type FormTexts,
} from '@/components/members/form/form-texts'
import { checkMember, findingsOfChange, type MemberFacts } from '@/lib/members/rules/check-member'
import type { MemberFinding } from '@/lib/members/rules/finding'
import type { MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import { normaliseMember, unknownFields } from '@/lib/members/rules/normalise-member'

export interface ReadForm {
  /** The record as it would be kept. */
  fields: MemberFields
  findings: MemberFinding[]
}

/** Reads the form by the same rules as the server does. */
export function readForm(form: FormTexts, facts: MemberFacts): ReadForm {
  const { fields: read, findings } = normaliseMember(memberTextsOf(form))
  const fields: MemberFields = { ...unknownFields, ...read, subUnitId: form.texts.subUnitId || null }
  const unread = new Set(findings.filter(isRefusal).map(({ field }) => field))
  // What could not be read is not also found missing or odd.
  const checked = checkMember(fields, facts).filter(({ field }) => !unread.has(field))
  return { fields, findings: [...findings, ...checked] }
}

/** The field of the form that a finding is about; null where it is about the whole. */
export function formFieldOf({ field }: Pick<MemberFinding, 'field'>): FormField | null {
  if (field === null) return null
  if (field === 'familyName' || field === 'middleName' || field === 'givenName') return 'fullName'
  return field === 'birthOn' || field === 'birthYear' ? 'birth' : field
}

/** What is to be said of a change: nobody is asked again about what stood there before. */
export function findingsOfForm(form: FormTexts, base: FormTexts | null, facts: MemberFacts): MemberFinding[] {
  const { findings } = readForm(form, facts)
  if (base === null) return findings
  return findingsOfChange(findings, new Set(changedFields(base, form).flatMap(memberFieldsOf)))
}

function memberFieldsOf(name: FormField): MemberFieldName[] {
  if (name === 'fullName') return ['familyName', 'middleName', 'givenName']
  if (name === 'birth') return ['birthOn', 'birthYear']
  return name in unknownFields ? [name as MemberFieldName] : []
}

function isRefusal({ severity }: MemberFinding): boolean {
  return severity === 'refuse'
}
