import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual, SumOf } from '@/lib/plans/rules/measure'
import { planResult } from '@/lib/plans/rules/plan-result'
import type { PlanBand } from '@/lib/plans/rules/progress'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { CourseForecast, CoursePace } from '@/lib/reports/rules/course-forecast'
import { coursePace, neededPerYear, reachedBy } from '@/lib/reports/rules/course-forecast'
import { levelOf, levelOfTarget, WHOLE_RATE, type Level } from '@/lib/reports/rules/course-level'
import type { Course, CoursePoint } from '@/lib/reports/rules/milestone-course'
import { addsUp, registeredCourse, reportedCourse } from '@/lib/reports/rules/milestone-course'
import { milestoneOutlook, type Outlook } from '@/lib/reports/rules/milestone-outlook'

/** A target that is to be reached by the end of a month; `fromNation` where the national level asks it. */
export type MilestoneTarget = Target & { indicator: string; fromNation: boolean }

/** One milestone on the way of an indicator. */
export type MilestoneStop = {
  target: MilestoneTarget
  /** At its end, or, where that lies ahead, now. */
  actual: Actual | null
  planRatio: ExactRatio | null
  band: PlanBand
  outlook: Outlook
  forecast: CourseForecast | null
  /** The month in which the present course gets there; null where it does not. */
  reachedBy: Month | null
  /** What each year to come has to bring; null when it is over, reached, or nothing is known. */
  neededPerYear: Level | null
}

/** The way of one indicator: where it came from, where it leads, and what is to be reached when. */
export type MilestonePath = IndicatorName & {
  /** Employers of at least so many workers are meant; null for all. */
  threshold: number | null
  /** The month from which it is added up; null for what stands at a month's end. */
  from: Month | null
  source: 'figures' | 'register'
  points: CoursePoint[]
  pace: CoursePace | null
  stops: MilestoneStop[]
}

/** What the registers count at the end of a few months; empty where they were not asked. */
export type RegisteredCounts = (indicator: string, threshold: number | null) => ReadonlyMap<Month, Actual>

/** The milestones of a unit as ways, one for each indicator, in the order of the catalogue. */
export function composeMilestones(question: {
  indicators: readonly IndicatorSeries[]
  history: History
  targets: readonly MilestoneTarget[]
  through: Month
  registered: RegisteredCounts
}): MilestonePath[] {
  const flows = flowCodes(question.indicators)
  return question.indicators.flatMap((indicator) => {
    const own = question.targets.filter((target) => target.indicator === indicator.code)
    return waysOf(own, addsUp(indicator, flows)).map((targets) =>
      pathOf(indicator, targets, { ...question, flows }),
    )
  })
}

/** Targets lie on one way when they measure the same thing: the same employers, and the same beginning. */
function waysOf(targets: readonly MilestoneTarget[], adds: boolean): MilestoneTarget[][] {
  const ways = new Map<string, MilestoneTarget[]>()
  for (const target of targets) {
    const key = `${target.threshold ?? ''} ${adds ? target.from : ''}`
    ways.set(key, [...(ways.get(key) ?? []), target])
  }
  return [...ways.values()].map((way) => way.sort((a, b) => a.through - b.through))
}

function pathOf(
  indicator: IndicatorSeries,
  targets: readonly MilestoneTarget[],
  asked: {
    history: History
    through: Month
    registered: RegisteredCounts
    flows: ReadonlySet<string>
  },
): MilestonePath {
  const { months: _, askedOf: __, ...name } = indicator
  const { through, flows } = asked
  const first = targets[0]
  const from = first ? Math.min(first.from, through) : through
  const threshold = first?.threshold ?? null
  const reported = reportedCourse(indicator, { ...asked, from })
  const counts = reported.points.length === 0 ? asked.registered(indicator.code, threshold) : NO_COUNTS
  const course = counts.size === 0 ? reported : registeredCourse(indicator.kind, counts)
  const pace = coursePace({
    ...{ from: through, levelAt: course.levelAt },
    ceiling: indicator.kind === 'ratio' ? WHOLE_RATE : null,
  })
  return {
    ...name,
    ...{ threshold, pace, points: course.points },
    from: addsUp(indicator, flows) ? from : null,
    source: counts.size === 0 ? 'figures' : 'register',
    stops: targets.map((target) => stopOf(indicator, target, { course, pace, through })),
  }
}

function stopOf(
  indicator: IndicatorSeries,
  target: MilestoneTarget,
  { course, pace, through }: { course: Course; pace: CoursePace | null; through: Month },
): MilestoneStop {
  const { kind } = indicator
  const counted = { from: Math.min(target.from, through), through: Math.min(target.through, through) }
  const { actual, planRatio, band } = planResult({
    ...{ formula: indicator, target, span: counted, sumsLastYear: null },
    sums: sumsOf(indicator, course.measuredAt(counted.through).actual),
    sumsAt: (month) => sumsOf(indicator, course.measuredAt(month).actual),
  })
  const level = levelOf(kind, actual)
  const { comparison } = target
  const goal = { target: levelOfTarget(kind, target.target), comparison, through: target.through }
  const { outlook, forecast } = milestoneOutlook({ goal, now: through, level, pace })
  const open = outlook === 'likely' || outlook === 'possible' || outlook === 'unlikely'
  return {
    ...{ target, actual, planRatio, band, outlook, forecast },
    reachedBy: open && pace ? reachedBy(pace, goal.target, comparison) : null,
    neededPerYear:
      goal.through > through && level !== null && goal.target > level
        ? neededPerYear(through, level, goal)
        : null,
  }
}

/** What was measured, as the sums that it was measured from. */
function sumsOf({ code, numerator }: IndicatorSeries, actual: Actual | null): SumOf {
  return (asked) => {
    const amount = asked === code || asked === numerator ? actual?.numerator : actual?.denominator
    return amount === null || amount === undefined ? null : { amount, approved: amount }
  }
}

const NO_COUNTS: ReadonlyMap<Month, Actual> = new Map()
