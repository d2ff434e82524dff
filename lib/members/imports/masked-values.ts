import { proposePersonName } from '@/lib/format/person-name'
import { hiddenText, maskCard, maskName, maskPhone } from '@/lib/members/rules/mask'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'

/** Fields that every reader of a list sees as they are. */
const open: ReadonlySet<string> = new Set([
  'sex',
  'contract',
  'education',
  'joinedOn',
  'admissionDecision',
  'subUnit',
  'unitName',
  'unitCode',
  'status',
  'position',
  'memberId',
  'jobTitle',
  'communeCode',
])

/** A value as a reader sees it who sees members masked. Kept as `yyyy-mm-dd` where it is a day. */
export function maskValue(field: string, value: string): string {
  if (open.has(field)) return value
  if (field === 'birthOn') return /\d{4}/.exec(value)?.[0] ?? hiddenText
  if (field === 'phone') return maskPhone(value) ?? hiddenText
  if (field === 'cardNumber') return maskCard(value) ?? hiddenText
  if (field === 'fullName') return maskFullName(value)
  // The identity number comes with its last digits only.
  return field === 'identityNumber' ? value : hiddenText
}

/** A cell of the file as it stands, masked for such a reader; a column of no known field shows nothing. */
export function maskSample(field: MemberColumnName | null, text: string): string {
  if (field === null) return hiddenText
  if (field === 'familyName') return text
  if (field === 'identityNumber') return hiddenText
  return maskValue(field === 'givenName' || field === 'familyAndMiddle' ? 'fullName' : field, text)
}

export function maskFullName(text: string): string {
  const { family, middle, given } = proposePersonName(text)
  return maskName({ familyName: family, middleName: middle, givenName: given })
}
