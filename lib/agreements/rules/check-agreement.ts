import {
  isInForce,
  lastDayOf,
  type AgreementScope,
  type AgreementTerm,
} from '@/lib/agreements/rules/agreement'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthsLater } from '@/lib/periods/rules/months-later'

/** Each has a sentence in the texts under `agreements.findings`. */
export const agreementFindingCodes = [
  'ends_before_starts',
  'signed_to_come',
  'enterprise_of_grassroots',
  'starts_before_signing',
  'signed_before_union',
  'term_over_three_years',
  'term_under_a_year',
  'overlaps',
] as const
export type AgreementFindingCode = (typeof agreementFindingCodes)[number]

export interface AgreementFinding {
  code: AgreementFindingCode
  /** `refuse`: cannot be kept so. `warn`: may be right; kept once somebody has looked at it. */
  severity: 'refuse' | 'warn'
  field: 'scope' | 'signedOn' | 'startsOn' | 'endsOn'
  /** Days, for the sentence. */
  params: Readonly<Record<string, CalendarDate>>
}

export interface AgreementFacts {
  today: CalendarDate
  union: { grassroots: boolean; establishedOn: CalendarDate }
  /** The union's other agreements of the same kind; not the one that this one renews. */
  others: readonly AgreementTerm[]
}

/**
 * What is wrong or unusual in an agreement. A term is one to three years (Labour Code 2019, Article 78, paragraph 3);
 * agreements of one enterprise follow each other, they do not run side by side.
 */
export function checkAgreement(
  agreement: AgreementTerm & { scope: AgreementScope; signedOn: CalendarDate },
  { today, union, others }: AgreementFacts,
): AgreementFinding[] {
  const { scope, signedOn, startsOn, endsOn } = agreement
  const findings: AgreementFinding[] = []
  const refuse = (code: AgreementFindingCode, field: AgreementFinding['field']) =>
    findings.push({ code, severity: 'refuse', field, params: {} })
  const warn = (
    code: AgreementFindingCode,
    field: AgreementFinding['field'],
    params: AgreementFinding['params'] = {},
  ) => findings.push({ code, severity: 'warn', field, params })

  if (scope === 'enterprise' && !union.grassroots) refuse('enterprise_of_grassroots', 'scope')
  if (signedOn > today) refuse('signed_to_come', 'signedOn')
  if (endsOn < startsOn) refuse('ends_before_starts', 'endsOn')
  else if (endsOn >= monthsLater(startsOn, 36)) warn('term_over_three_years', 'endsOn')
  else if (addDays(endsOn, 1) < monthsLater(startsOn, 12)) warn('term_under_a_year', 'endsOn')
  if (startsOn < signedOn) warn('starts_before_signing', 'startsOn')
  if (signedOn < union.establishedOn)
    warn('signed_before_union', 'signedOn', { established: union.establishedOn })
  const beside = others.find((other) => meet(agreement, other))
  if (beside) warn('overlaps', 'startsOn', { from: beside.startsOn, through: lastDayOf(beside) })
  return findings
}

/** Whether there is a day on which both hold. */
function meet(one: AgreementTerm, other: AgreementTerm): boolean {
  const first = one.startsOn > other.startsOn ? one.startsOn : other.startsOn
  return isInForce(one, first) && isInForce(other, first)
}

/** Those that cannot be let pass. */
export function refusalsAmong(findings: readonly AgreementFinding[]): AgreementFinding[] {
  return findings.filter(({ severity }) => severity === 'refuse')
}
