import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Somebody answers for a unit from a day on, until the day before another; null for no end. */
export type Tenure = { from: CalendarDate; to: CalendarDate | null }

export function answersOn({ from, to }: Tenure, day: CalendarDate): boolean {
  return from <= day && (to === null || day < to)
}

/** Two of one person for one unit would count the same days twice. */
export function tenuresOverlap(a: Tenure, b: Tenure): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
}
