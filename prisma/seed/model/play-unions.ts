import { numberOf } from '@/lib/figures/rules/figure-entry'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { approvedWay, type Hands } from '@/prisma/seed/model/approved-way'
import { explainedMonths } from '@/prisma/seed/model/explain'
import { playUnion, type MonthFigures, type UnionCourse } from '@/prisma/seed/model/union-course'
import type { UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'

/** A union's way through the months and, where it was merged, the union that took its members. */
export type LinkedCourse = UnionCourse & { into: UnitDraft | null }

/** Plays all unions, those that end first: what they hand over is part of another's months. */
export function playUnions(courses: readonly LinkedCourse[]): Map<LinkedCourse, MonthFigures[]> {
  const byUnit = new Map(courses.map((course) => [course.unit, course]))
  const played = new Map<LinkedCourse, MonthFigures[]>()
  for (const course of [...courses].sort(byEnd)) {
    const months = playUnion(course)
    played.set(course, months)
    const last = months.at(-1)
    const gone = last?.entries['DV_DI']
    const heir = course.into === null ? undefined : byUnit.get(course.into)
    if (last && gone && heir) {
      heir.received.set(last.month, (heir.received.get(last.month) ?? 0) + (numberOf(gone) ?? 0))
    }
  }
  return played
}

/** Approved unit-months of what was played, with the reasons that the checks ask for. */
export function approvedMonths(
  played: ReadonlyMap<LinkedCourse, MonthFigures[]>,
  handsFor: (unit: UnitDraft) => Hands,
  today: CalendarDate,
): UnitMonthDraft[] {
  return [...played].flatMap(([course, months]) => {
    const explained = explainedMonths(course.unit.id, months, course.ending !== 'none')
    const hands = handsFor(course.unit)
    return months.map((figures) => ({
      unit: course.unit,
      ...figures,
      explanations: explained.get(figures.month) ?? {},
      ...approvedWay(course.unit, figures.month, hands, today),
    }))
  })
}

/** The same for the rows of federations. */
export function approvedFederationMonths(
  federation: UnitDraft,
  months: readonly MonthFigures[],
  hands: Hands,
  today: CalendarDate,
): UnitMonthDraft[] {
  const explained = explainedMonths(federation.id, months, false)
  return months.map((figures) => ({
    unit: federation,
    ...figures,
    explanations: explained.get(figures.month) ?? {},
    ...approvedWay(federation, figures.month, hands, today),
  }))
}

function byEnd(a: LinkedCourse, b: LinkedCourse): number {
  return endOf(a) - endOf(b)
}

function endOf({ ending, months }: LinkedCourse): number {
  return ending === 'none' ? Infinity : (months.at(-1) ?? 0)
}
