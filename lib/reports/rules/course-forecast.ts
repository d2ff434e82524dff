import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthDifference } from '@/lib/periods/rules/month'
import type { Comparison } from '@/lib/plans/rules/progress'
import { MOST_YEARS } from '@/lib/plans/rules/forecast'
import { scaled, type Level } from '@/lib/reports/rules/course-level'

/** The pace of the years just past; it holds until something changes, and says nothing of what will. */
export type CoursePace = {
  /** The month that the forecast starts from, and the level then. */
  from: Month
  level: Level
  /** How many whole years back it goes by, at most five. */
  years: number
  /** What all of them together changed, and the least and the most that any of them did. */
  change: number
  slowest: number
  fastest: number
  /** No forecast goes above it: 100% of a rate that never was above. */
  ceiling: Level | null
}

/** Where the course so far leads; a guess, and to be named one. */
export type CourseForecast = {
  value: Level
  /** If every year were as the slowest, or as the fastest, of those past; null where only one is known. */
  range: { low: Level; high: Level } | null
  /** It looks further ahead than three times the past that it goes by: a direction at most. */
  far: boolean
}

/** Further ahead, nobody should say when a target will be reached. */
const LONGEST_WAY = 50 * 12

/**
 * The pace of a stock, a rate or a flow added up: what it changed in each of the whole years before `from`. Null
 * where less than a whole year is known. `levelAt` is null for a month of which nothing is known.
 */
export function coursePace(course: {
  from: Month
  levelAt: (month: Month) => Level | null
  ceiling: Level | null
}): CoursePace | null {
  const { from, levelAt } = course
  const level = levelAt(from)
  if (level === null) return null
  const changes: number[] = []
  let later = level
  for (let back = 1; back <= MOST_YEARS; back += 1) {
    const earlier = levelAt(addMonths(from, -12 * back))
    if (earlier === null) break
    changes.push(later - earlier)
    later = earlier
  }
  if (changes.length === 0) return null
  const ceiling = course.ceiling !== null && level <= course.ceiling ? course.ceiling : null
  return {
    ...{ from, level, ceiling, years: changes.length, change: level - later },
    ...{ slowest: Math.min(...changes), fastest: Math.max(...changes) },
  }
}

/** Where the pace leads by a month to come. */
export function courseForecast(pace: CoursePace, month: Month): CourseForecast {
  const ahead = Math.max(0, monthDifference(pace.from, month))
  const after = (change: number, years: number) =>
    bounded(pace.level + scaled(change, ahead, 12 * years), pace.ceiling)
  return {
    value: after(pace.change, pace.years),
    range: pace.years < 2 ? null : { low: after(pace.slowest, 1), high: after(pace.fastest, 1) },
    far: ahead > 3 * 12 * pace.years,
  }
}

/** The month in which the pace reaches a level; null where it does not, or only after fifty years. */
export function reachedBy(pace: CoursePace, target: Level, comparison: Comparison): Month | null {
  if (satisfies(pace.level, target, comparison)) return pace.from
  const wanted = comparison === 'above' ? target + 1 : target
  if (pace.change <= 0 || (pace.ceiling !== null && wanted > pace.ceiling)) return null
  const [way, step] = [BigInt(wanted - pace.level) * BigInt(12 * pace.years), BigInt(pace.change)]
  const ahead = (way + step - 1n) / step
  return ahead > BigInt(LONGEST_WAY) ? null : addMonths(pace.from, Number(ahead))
}

/** What each year from now on has to bring so that the target is just reached; null where no time is left. */
export function neededPerYear(from: Month, level: Level, goal: { target: Level; through: Month }) {
  const ahead = monthDifference(from, goal.through)
  return ahead <= 0 ? null : scaled(goal.target - level, 12, ahead)
}

/** "Trên 90%" asks for more than its 90%; every other wording is met at the number itself. */
export function satisfies(level: Level, target: Level, comparison: Comparison): boolean {
  return comparison === 'above' ? level > target : level >= target
}

function bounded(level: number, ceiling: Level | null): Level {
  const above = Math.max(0, Math.min(level, Number.MAX_SAFE_INTEGER))
  return ceiling === null ? above : Math.min(above, ceiling)
}
