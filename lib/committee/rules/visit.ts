import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Nothing was agreed; it waits; its day has passed; it was done. */
export type FollowUpState = 'none' | 'open' | 'overdue' | 'done'

export type FollowUp = {
  followUp: string | null
  /** By when it was to be done. */
  followUpOn: CalendarDate | null
  doneOn: CalendarDate | null
}

/** How the follow-up of a visit stands on a day. On its own day it is not overdue yet. */
export function followUpState(
  { followUp, followUpOn, doneOn }: FollowUp,
  today: CalendarDate,
): FollowUpState {
  if (followUp === null) return 'none'
  if (doneOn !== null) return 'done'
  return followUpOn !== null && followUpOn < today ? 'overdue' : 'open'
}

export type VisitProblem = {
  field: 'visitedOn' | 'followUp' | 'followUpOn'
  problem: 'day_to_come' | 'day_too_early' | 'required'
}

/** What is wrong with the days of a visit: it lies ahead, before the unit began, or its follow-up before itself. */
export function checkVisit(
  visit: { visitedOn: CalendarDate; followUp: string | null; followUpOn: CalendarDate | null },
  { today, establishedOn }: { today: CalendarDate; establishedOn: CalendarDate },
): VisitProblem[] {
  const { visitedOn, followUp, followUpOn } = visit
  const problems: VisitProblem[] = []
  if (visitedOn > today) problems.push({ field: 'visitedOn', problem: 'day_to_come' })
  if (visitedOn < establishedOn) problems.push({ field: 'visitedOn', problem: 'day_too_early' })
  if (followUpOn !== null && followUp === null) problems.push({ field: 'followUp', problem: 'required' })
  if (followUpOn !== null && followUpOn < visitedOn)
    problems.push({ field: 'followUpOn', problem: 'day_too_early' })
  return problems
}
