import type { EmployerFieldName } from '@/lib/employers/rules/employer-fields'

/** What rules of the register of employers find. Each has a sentence in the texts under `employers.findings`. */
export const employerFindingCodes = [
  'commune_unreadable',
  'industry_unreadable',
  'name_missing',
  'ownership_unknown',
  'phone_unreadable',
  'same_name',
  'tax_code_check_digit',
  'tax_code_unreadable',
  'tax_code_zeros_restored',
  'text_too_long',
  'women_more_than_workers',
  'workers_changed_much',
  'workers_unreadable',
] as const

export type EmployerFindingCode = (typeof employerFindingCodes)[number]

/** A code that the screens translate, where, and what the sentence needs. */
export interface EmployerFinding {
  code: EmployerFindingCode
  /** `refuse`: cannot be kept so. `warn`: may be right; kept once somebody has looked at it. */
  severity: 'refuse' | 'warn'
  field: EmployerFieldName | 'workers' | 'women' | null
  params: Readonly<Record<string, string | number>>
}

export function refused(
  code: EmployerFindingCode,
  field: EmployerFinding['field'],
  params: EmployerFinding['params'] = {},
): EmployerFinding {
  return { code, severity: 'refuse', field, params }
}

export function warned(
  code: EmployerFindingCode,
  field: EmployerFinding['field'],
  params: EmployerFinding['params'] = {},
): EmployerFinding {
  return { code, severity: 'warn', field, params }
}

/** Those that cannot be let pass. */
export function refusalsAmong(findings: readonly EmployerFinding[]): EmployerFinding[] {
  return findings.filter(({ severity }) => severity === 'refuse')
}
