import { addDays, calendarDate, isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Days and years of birth of those who have an age between two, both included. */
export interface BirthRange {
  /** The first and the last day on which they can be born. */
  from: CalendarDate
  to: CalendarDate
  /** The same for those of whom only the year is known: their age is the difference of the years. */
  yearFrom: number
  yearTo: number
}

const oldest = 150

/** Null where neither end is given. */
export function birthRange(
  today: CalendarDate,
  ageFrom: number | undefined,
  ageTo: number | undefined,
): BirthRange | null {
  if (ageFrom === undefined && ageTo === undefined) return null
  const year = Number(today.slice(0, 4))
  return {
    from: addDays(yearsBefore(today, (ageTo ?? oldest) + 1), 1),
    to: yearsBefore(today, ageFrom ?? 0),
    yearFrom: year - (ageTo ?? oldest),
    yearTo: year - (ageFrom ?? 0),
  }
}

/** Whole years on a day; of a year alone, the difference of the years. */
export function ageOn(
  today: CalendarDate,
  birthOn: CalendarDate | null,
  birthYear: number | null,
): number | null {
  const year = Number(today.slice(0, 4))
  if (birthOn === null) return birthYear === null ? null : year - birthYear
  return year - Number(birthOn.slice(0, 4)) - (today.slice(5) < birthOn.slice(5) ? 1 : 0)
}

/** The same day years before; of 29 February the day before 1 March, as an age is reached. */
function yearsBefore(day: CalendarDate, years: number): CalendarDate {
  const year = Number(day.slice(0, 4)) - years
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return isCalendarDate(same) ? same : calendarDate(year, 2, 28)
}
