import type { Month } from '@/lib/periods/rules/month'
import type { Comparison } from '@/lib/plans/rules/progress'
import {
  courseForecast,
  satisfies,
  type CourseForecast,
  type CoursePace,
} from '@/lib/reports/rules/course-forecast'
import type { Level } from '@/lib/reports/rules/course-level'

/**
 * Whether a milestone is, or will be, reached. Over: `met`, `missed`. Still ahead: `reached` already, and if the
 * present course would lose it again `slipping`; else by the forecast `likely` (even as in the slowest year),
 * `possible`, `unlikely` (not even as in the fastest). `unknown`: there is nothing to tell it from.
 */
export type Outlook =
  'met' | 'missed' | 'reached' | 'slipping' | 'likely' | 'possible' | 'unlikely' | 'unknown'

export function milestoneOutlook(question: {
  goal: { target: Level; comparison: Comparison; through: Month }
  /** The last month counted. */
  now: Month
  /** The level at the end of the milestone, or now where that lies ahead. */
  level: Level | null
  pace: CoursePace | null
}): { outlook: Outlook; forecast: CourseForecast | null } {
  const { goal, now, level, pace } = question
  const reaches = (asked: Level) => satisfies(asked, goal.target, goal.comparison)
  if (goal.through <= now) {
    return { outlook: level === null ? 'unknown' : reaches(level) ? 'met' : 'missed', forecast: null }
  }
  const forecast = pace && courseForecast(pace, goal.through)
  if (level !== null && reaches(level)) {
    return { outlook: forecast && !reaches(forecast.value) ? 'slipping' : 'reached', forecast }
  }
  return { outlook: forecast ? byForecast(forecast, reaches) : 'unknown', forecast }
}

function byForecast({ value, range }: CourseForecast, reaches: (level: Level) => boolean): Outlook {
  if (range === null) return reaches(value) ? 'possible' : 'unlikely'
  if (reaches(range.low)) return 'likely'
  return reaches(range.high) ? 'possible' : 'unlikely'
}
