import { daysBetween, type CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface CaseDays {
  beganOn: CalendarDate
  stageOn: CalendarDate
  nextOn: CalendarDate | null
}

export interface CaseStanding {
  /** Days since it was listed. */
  age: number
  /** Days at its present stage. */
  atStage: number
  /** Days since the next step was due; 0 on the day itself, negative before; null where none is planned. */
  late: number | null
  overdue: boolean
}

/** How a case stands on a day: how long it has been going on, and whether its next step is late. */
export function caseStanding({ beganOn, stageOn, nextOn }: CaseDays, today: CalendarDate): CaseStanding {
  const late = nextOn === null ? null : daysBetween(nextOn, today)
  return {
    age: Math.max(daysBetween(beganOn, today), 0),
    atStage: Math.max(daysBetween(stageOn, today), 0),
    late,
    overdue: late !== null && late > 0,
  }
}
