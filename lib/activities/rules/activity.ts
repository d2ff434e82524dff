import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What is recorded as a simple dated record, in the order of the lists. */
export const ACTIVITY_KINDS = [
  'dialogue',
  'conference',
  'supervision',
  'training',
  'legal_case',
  'party_referral',
  'party_admission',
  'committee_renewal',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/**
 * The indicators that records of a kind count towards, where a unit counts them by its records. A conference that
 * was due and not held, and a case without the union beside the worker, count towards the second one alone.
 */
export const INDICATORS_OF_KIND: Readonly<Record<ActivityKind, readonly string[]>> = {
  dialogue: ['DOI_THOAI'],
  conference: ['HN_TC', 'HN_PHAI'],
  supervision: ['GIAM_SAT'],
  training: [],
  legal_case: ['PL_DD', 'PL_YC'],
  party_referral: ['UT_GT'],
  party_admission: ['UT_KN'],
  committee_renewal: ['KT_BCH'],
}

/** Kinds of which it is asked whether it was done: a conference that was due, a case that asked for the union. */
export function asksWhetherDone(kind: ActivityKind): boolean {
  return kind === 'conference' || kind === 'legal_case'
}

/** Kinds in which people are counted, so that one record may stand for several. */
export function countsPeople(kind: ActivityKind): boolean {
  return kind === 'party_referral' || kind === 'party_admission'
}

export interface ActivityFields {
  kind: ActivityKind
  happenedOn: CalendarDate
  title: string
  amount: number
  participants: number | null
  done: boolean
  note: string | null
}

/** The fields as they are kept: what a kind is not asked has its usual value, so that nothing stays behind unseen. */
export function keptFields(fields: ActivityFields): ActivityFields {
  return {
    ...fields,
    amount: countsPeople(fields.kind) ? fields.amount : 1,
    participants: countsPeople(fields.kind) ? null : fields.participants,
    done: asksWhetherDone(fields.kind) ? fields.done : true,
  }
}

/** Why a record cannot stand on its day: it is still to come, or the unit did not live then. Null when it can. */
export function dayProblem(
  happenedOn: CalendarDate,
  unit: { establishedOn: CalendarDate; closedOn: CalendarDate | null },
  today: CalendarDate,
): 'day_to_come' | 'day_too_early' | 'unit_over' | null {
  if (happenedOn > today) return 'day_to_come'
  if (happenedOn < unit.establishedOn) return 'day_too_early'
  return unit.closedOn !== null && happenedOn >= unit.closedOn ? 'unit_over' : null
}

/** The names of the fields in which two records differ. */
export function changedFields(before: ActivityFields, after: ActivityFields): (keyof ActivityFields)[] {
  const names = ['kind', 'happenedOn', 'title', 'amount', 'participants', 'done', 'note'] as const
  return names.filter((name) => before[name] !== after[name])
}
