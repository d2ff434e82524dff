import { addDays, daysBetween, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** For whom an agreement holds: one enterprise, several of them, or a whole sector. */
export const agreementScopes = ['enterprise', 'group', 'sector'] as const
export type AgreementScope = (typeof agreementScopes)[number]

/** Quality: how much more than the law it gives. Null until somebody has graded it. */
export const agreementGrades = ['A', 'B', 'C', 'D'] as const
export type AgreementGrade = (typeof agreementGrades)[number]

/** The days that decide whether an agreement holds. */
export interface AgreementTerm {
  startsOn: CalendarDate
  /** The last day of its term. */
  endsOn: CalendarDate
  /** From this day on it no longer held, though its term ran on; null where it runs its term. */
  endedOn: CalendarDate | null
}

/** `lapsing`: in force, near its end, and nothing takes its place yet. */
export const agreementStandings = ['not_begun', 'in_force', 'lapsing', 'lapsed', 'ended'] as const
export type AgreementStanding = (typeof agreementStandings)[number]

/** Whether it holds on a day. Only what holds counts: one that is signed but has not begun does not. */
export function isInForce({ startsOn, endsOn, endedOn }: AgreementTerm, day: CalendarDate): boolean {
  return startsOn <= day && day <= endsOn && (endedOn === null || day < endedOn)
}

/**
 * Where an agreement stands on a day. It is warned of from `warningDays` days before the last day of its term,
 * unless another one was signed to follow it.
 */
export function standingOn(
  term: AgreementTerm,
  day: CalendarDate,
  { warningDays, followed }: { warningDays: number; followed: boolean },
): AgreementStanding {
  if (term.endedOn !== null && term.endedOn <= day) return 'ended'
  if (term.endsOn < day) return 'lapsed'
  if (day < term.startsOn) return 'not_begun'
  return !followed && daysToEnd(term, day) <= warningDays ? 'lapsing' : 'in_force'
}

/** Days from `day` to the last one on which it holds: 0 on that day, negative when it is past. */
export function daysToEnd(term: AgreementTerm, day: CalendarDate): number {
  return daysBetween(day, lastDayOf(term))
}

/** The last day on which it holds. */
export function lastDayOf({ endsOn, endedOn }: AgreementTerm): CalendarDate {
  return endedOn !== null && endedOn <= endsOn ? addDays(endedOn, -1) : endsOn
}
