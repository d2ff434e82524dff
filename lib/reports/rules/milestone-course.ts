import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import { monthsOf } from '@/lib/periods/rules/span'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual, Measured } from '@/lib/plans/rules/measure'
import { measure } from '@/lib/plans/rules/measure'
import { levelOf, type Level } from '@/lib/reports/rules/course-level'

/** One month of the way so far. */
export type CoursePoint = { month: Month; actual: Actual; provisional: boolean }

/** How an indicator came to where it is. */
export type Course = {
  /** What was done by a month: a stock or a rate as it stood, a flow added up from the beginning of its plan. */
  measuredAt: (month: Month) => Measured
  levelAt: (month: Month) => Level | null
  points: CoursePoint[]
}

/** A longer past is not drawn: it would press the years to come together. */
const LONGEST_PAST = 10 * 12

/**
 * The course of an indicator by its reported figures up to `through`. `from` is the month in which its plan begins to
 * count, which matters for a flow and for a rate of flows alone.
 */
export function reportedCourse(
  formula: IndicatorSeries,
  { history, from, through, flows }: CourseQuestion & { flows: ReadonlySet<string> },
): Course {
  const adds = addsUp(formula, flows)
  const measuredAt = (month: Month) => {
    if (adds && month < from) return NOTHING
    return measure(formula, history.sums({ from: adds ? from : month, through: month }))
  }
  const levelAt = (month: Month) => {
    if (formula.kind !== 'flow' || month >= from) return levelOf(formula.kind, measuredAt(month).actual)
    // Before its plan a flow counts backwards, so that the pace of earlier years is known.
    const before = history.wholeSums({ from: addMonths(month, 1), through: addMonths(from, -1) })
    const sum = before(formula.code)
    return sum && 0 - sum.amount
  }
  const earliest = addMonths(through, 1 - LONGEST_PAST)
  const first = Math.max(earliest, adds ? from : (history.first ?? through))
  return {
    ...{ measuredAt, levelAt },
    points: monthsOf({ from: first, through }).flatMap((month) => {
      const { actual, provisional } = measuredAt(month)
      return actual === null || levelOf(formula.kind, actual) === null ? [] : { month, actual, provisional }
    }),
  }
}

/** The same where the registers count it, on the few days that they were asked about. */
export function registeredCourse(kind: IndicatorSeries['kind'], counts: ReadonlyMap<Month, Actual>): Course {
  const points = [...counts].map(([month, actual]) => ({ month, actual, provisional: false }))
  const measuredAt = (month: Month) => {
    const actual = counts.get(month) ?? null
    return { actual, approved: actual, provisional: false }
  }
  return {
    measuredAt,
    levelAt: (month) => levelOf(kind, measuredAt(month).actual),
    points: points.sort((a, b) => a.month - b.month),
  }
}

/** Adds up over months: a flow, and a rate of what adds up. */
export function addsUp(
  { kind, numerator, denominator }: Pick<IndicatorSeries, 'kind' | 'numerator' | 'denominator'>,
  flows: ReadonlySet<string>,
): boolean {
  if (kind !== 'ratio') return kind === 'flow'
  return [numerator, denominator].some((part) => part !== null && flows.has(part))
}

type CourseQuestion = { history: History; from: Month; through: Month }

const NOTHING: Measured = { actual: null, approved: null, provisional: false }
