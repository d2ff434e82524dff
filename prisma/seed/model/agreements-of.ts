import { v7 as uuidv7 } from 'uuid'
import { addDays, calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { addMonths, monthNumber, monthOf, yearOf, type Month } from '@/lib/periods/rules/month'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { AgreementDraft, EmployerDraft } from '@/prisma/seed/model/registers'
import type { PersonDraft, UnitDraft } from '@/prisma/seed/model/world'
import { randomFor, type Random } from '@/prisma/seed/random'

const termMonths = 36

export type AgreementUnion = {
  unit: UnitDraft
  /** When it signed its first one, as its figures say; null for none. */
  agreementFrom: Month | null
  employer: EmployerDraft | null
  recordedBy: PersonDraft
}

/**
 * The agreements behind the figures of unions up to a day: three years each, signed anew in the month in which one
 * ends. Of those whose figures tell of none, some had one that lapsed long ago.
 */
export function agreementsOf(unions: readonly AgreementUnion[], today: CalendarDate): AgreementDraft[] {
  return unions.flatMap((union) => {
    const { unit, agreementFrom } = union
    if (!hasAgreements(unit.ownership)) return []
    const random = randomFor('agreement record', unit.code)
    const first =
      agreementFrom ?? (random.chance(0.35) ? monthOf(random.int(2017, 2018), random.int(1, 12)) : null)
    if (first === null || (agreementFrom === null && unit.establishedOn >= '2017-01-01')) return []
    const months = agreementFrom === null ? [first] : renewals(first, today, unit.closedOn)
    return chain(union, months, random, today)
  })
}

function renewals(first: Month, today: CalendarDate, closedOn: CalendarDate | null): Month[] {
  const end = closedOn !== null && closedOn < today ? closedOn : today
  const last = monthOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)))
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, termMonths)) months.push(month)
  return months
}

function chain(
  { unit, employer, recordedBy }: AgreementUnion,
  months: readonly Month[],
  random: Random,
  today: CalendarDate,
): AgreementDraft[] {
  const drawn = random.int(3, 25)
  const made: AgreementDraft[] = []
  for (const month of months) {
    // Not before the union itself.
    const begun = dayIn(month, drawn)
    const signedOn = begun < unit.establishedOn ? unit.establishedOn : begun
    if (signedOn > today) break
    const graded = random.chance(0.88)
    made.push({
      ...{ id: uuidv7(), unit, employer, recordedBy, signedOn, startsOn: signedOn },
      number: `${String(random.int(1, 9)).padStart(2, '0')}/TƯLĐTT-MH`,
      endsOn: addDays(dayIn(addMonths(month, termMonths), drawn), -1),
      grade: graded ? random.pick(['A', 'A', 'B', 'B', 'B', 'C', 'D'] as const) : null,
      gradedOn: graded ? earlier(addDays(signedOn, random.int(10, 60)), today) : null,
      workers: employer?.workforce[0]?.workers ?? null,
      renews: made.at(-1) ?? null,
    })
  }
  return made
}

function dayIn(month: Month, day: number): CalendarDate {
  return calendarDate(yearOf(month), monthNumber(month), day)
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}
