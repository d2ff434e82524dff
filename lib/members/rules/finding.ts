import type { MemberFieldName, SensitiveFieldName } from '@/lib/members/rules/member-fields'

/** `refuse`: cannot be kept so. `warn`: may be right; kept once somebody has looked at it. */
export type MemberSeverity = 'refuse' | 'warn'

/** What rules of the roster find. Each has a sentence in the texts under `members.findings`. */
export const memberFindingCodes = [
  'age_unlikely',
  'birth_in_future',
  'birth_too_early',
  'birth_year_differs',
  'card_not_in_pattern',
  'commune_unreadable',
  'contract_unknown',
  'date_incomplete',
  'date_unreadable',
  'education_unknown',
  'email_unreadable',
  'event_does_not_follow',
  'identity_birth_differs',
  'identity_province_unknown',
  'identity_sex_differs',
  'identity_unreadable',
  'identity_zeros_restored',
  'in_two_places',
  'insurance_unreadable',
  'insurance_zeros_restored',
  'joined_before_unit',
  'joined_in_future',
  'joined_too_young',
  'name_has_other_signs',
  'name_missing',
  'name_of_one_word',
  'no_events',
  'party_member_unknown',
  'phone_converted',
  'phone_unreadable',
  'phone_zero_restored',
  'sex_unknown',
  'text_too_long',
  'two_digit_year',
] as const

export type MemberFindingCode = (typeof memberFindingCodes)[number]

/** What a rule found: a code that the screens translate, where, and what the sentence needs. */
export interface MemberFinding {
  code: MemberFindingCode
  severity: MemberSeverity
  /** Null where it is about the record or its history as a whole. */
  field: MemberFieldName | SensitiveFieldName | null
  params: Readonly<Record<string, string | number>>
}

export function refused(
  code: MemberFindingCode,
  field: MemberFinding['field'],
  params: MemberFinding['params'] = {},
): MemberFinding {
  return { code, severity: 'refuse', field, params }
}

export function warned(
  code: MemberFindingCode,
  field: MemberFinding['field'],
  params: MemberFinding['params'] = {},
): MemberFinding {
  return { code, severity: 'warn', field, params }
}

/** Those that cannot be let pass. */
export function refusalsAmong(findings: readonly MemberFinding[]): MemberFinding[] {
  return findings.filter(({ severity }) => severity === 'refuse')
}
