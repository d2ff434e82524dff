import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

/** Loại hợp đồng: indefinite, fixed term, probation, seasonal, civil servant, other. */
export const contracts = ['indefinite', 'fixed_term', 'probation', 'seasonal', 'public', 'other'] as const
export type Contract = (typeof contracts)[number]

/** Trình độ: from primary school to doctorate, in this order. */
export const educations = [
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'college',
  'university',
  'master',
  'doctorate',
] as const
export type Education = (typeof educations)[number]

/** Positions in the union (chức vụ công đoàn). */
export const positions = [
  'chair',
  'vice_chair',
  'committee',
  'inspection',
  'group_head',
  'group_deputy',
] as const
export type Position = (typeof positions)[number]

/**
 * What a record holds besides its dated history, as kept. Texts are NFC and tidy, never empty: null where nothing
 * is known. The identity number is plain here and in memory only.
 */
export interface MemberFields {
  familyName: string
  middleName: string
  givenName: string
  /** Null where only the year is known, or nothing. */
  birthOn: CalendarDate | null
  birthYear: number | null
  sex: Sex | null
  identityNumber: string | null
  /** +84 and nine digits. */
  phone: string | null
  email: string | null
  hometown: string | null
  address: string | null
  communeCode: string | null
  jobTitle: string | null
  contract: Contract | null
  education: Education | null
  socialInsuranceNumber: string | null
  joinedOn: CalendarDate | null
  admissionDecision: string | null
  /** Text: leading zeros are kept. */
  cardNumber: string | null
  /** Id of the sub-unit. */
  subUnitId: string | null
  note: string | null
}

export type MemberFieldName = keyof MemberFields

/** Kept apart and restricted. */
export interface SensitiveFields {
  ethnicity: string | null
  religion: string | null
  partyMember: boolean | null
}

export type SensitiveFieldName = keyof SensitiveFields

/** Fields a tenant may ask of a complete record; `birth` is a full date, `name` is always there. */
export const completenessFields = [
  'birthOn',
  'sex',
  'identityNumber',
  'phone',
  'address',
  'hometown',
  'jobTitle',
  'contract',
  'education',
  'socialInsuranceNumber',
  'joinedOn',
  'admissionDecision',
  'cardNumber',
  'subUnitId',
] as const satisfies readonly MemberFieldName[]

export type CompletenessField = (typeof completenessFields)[number]
