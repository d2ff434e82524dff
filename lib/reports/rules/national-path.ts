import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import { monthsOf } from '@/lib/periods/rules/span'
import type { MonthAmount, Sum } from '@/lib/plans/rules/measure'
import { sumOver } from '@/lib/plans/rules/measure'
import type { Comparison } from '@/lib/plans/rules/progress'
import { companionOrder, hideSmallCells, type OrderedTenant } from '@/lib/plans/rules/small-cells'
import {
  courseForecast,
  coursePace,
  neededPerYear,
  reachedBy,
  type CourseForecast,
  type CoursePace,
} from '@/lib/reports/rules/course-forecast'
import type { CoursePoint } from '@/lib/reports/rules/milestone-course'
import { milestoneOutlook, type Outlook } from '@/lib/reports/rules/milestone-outlook'
import { together } from '@/lib/reports/rules/national-cells'

/** How all tenants together came to where they are, and where the present course leads. */
export type NationalPath = {
  /** The level at the end of each month that may be shown. */
  points: CoursePoint[]
  /** Null where no year of the past can be compared, or figures of it are hidden. */
  pace: CoursePace | null
  /** Where it leads by the end of the goal; null without a pace, and when that is over. */
  forecast: CourseForecast | null
  outlook: Outlook
  /** The month in which the present course reaches the goal; null where it does not. */
  reached: Month | null
  /** What each year from now on has to bring; null where nothing is known, or no time is left. */
  needed: number | null
  /** By how many tenants the pace goes. */
  tenants: number
}

export type PathQuestion = {
  /** In the order of the rows; each with what its months added, oldest first. */
  tenants: readonly (OrderedTenant & { months: readonly MonthAmount[] })[]
  goal: { target: number; comparison: Comparison; through: Month }
  through: Month
}

/**
 * The path of a stock of people towards the nation's goal. The forecast goes by those alone that were known a year
 * ago: a federation that begins to keep the book has not grown. No month is shown whose total would tell of few.
 */
export function nationalPath({ tenants, goal, through }: PathQuestion): NationalPath {
  const order = companionOrder(tenants)
  const levels = (month: Month) => tenants.map(({ months }) => levelAt(months, month))
  const shown = (month: Month) =>
    hideSmallCells(
      levels(month).map((level) => level?.amount ?? null),
      order,
    )
  const first = Math.min(through, ...tenants.map(({ months }) => months[0]?.month ?? through))
  const points = monthsOf({ from: first, through }).flatMap((month) => {
    const level = shown(month).total ? together(levels(month)) : null
    if (level === null) return []
    const actual = { numerator: level.amount, denominator: null }
    return [{ month, actual, provisional: level.amount !== level.approved }]
  })

  const present = points.find(({ month }) => month === through)?.actual.numerator ?? null
  const known = tenants.filter(({ months }) => levelAt(months, addMonths(through, -12)) !== null)
  const level = (month: Month): number | null => {
    if (known.length === 0 || shown(month).cells.some((cell) => cell !== null)) return null
    const amounts = known.map(({ months }) => levelAt(months, month)?.amount ?? null)
    return amounts.reduce<number | null>(
      (sum, amount) => (sum === null || amount === null ? null : sum + amount),
      0,
    )
  }
  const pace =
    present === null ? null : paceOf(present, coursePace({ from: through, levelAt: level, ceiling: null }))
  const { outlook } = milestoneOutlook({ goal, now: through, level: present, pace })
  return {
    ...{ points, pace },
    forecast: pace && goal.through > through ? courseForecast(pace, goal.through) : null,
    outlook,
    reached: pace && reachedBy(pace, goal.target, goal.comparison),
    needed: present === null ? null : neededPerYear(through, present, goal),
    tenants: known.length,
  }
}

/** The pace of those that can be compared, from where all of them are. */
function paceOf(present: number, pace: CoursePace | null): CoursePace | null {
  return pace && { ...pace, level: present }
}

/** Null before the first month of which anything is known. */
function levelAt(months: readonly MonthAmount[], month: Month): Sum | null {
  const begun = months[0]?.month
  return begun === undefined || begun > month
    ? null
    : sumOver('stock', months, { from: month, through: month })
}
