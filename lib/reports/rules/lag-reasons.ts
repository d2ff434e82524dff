import { compareRatios, type ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Actual } from '@/lib/plans/rules/measure'
import { differenceOf, exactValue } from '@/lib/plans/rules/measure'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import type { MonthReports } from '@/lib/reports/rules/report-months'

/** A target that another decision changed after it had first been given. */
export type TargetChange = {
  from: number
  to: number
  decidedOn: CalendarDate
  decisionNumber: string | null
}

/** Why a unit is behind: each with the figures that say so. */
export type LagReason =
  /** Of these due months not one expected report has come: what was done then is not in the figure. */
  | { kind: 'no_reports'; months: Month[]; missing: number }
  /** Some of the reports due in other months have not come; the last month where one is missing. */
  | { kind: 'missing_reports'; submitted: number; expected: number; lastMonth: Month }
  /** No employer is on the way to a union, from which new unions and members would come. */
  | { kind: 'no_pipeline' }
  /** What it is held to is not what it was first given. */
  | ({ kind: 'plan_changed'; planId: string } & TargetChange)
  /** It has stood below its pace at the end of each month from this one on. */
  | { kind: 'behind_since'; month: Month; wholeSpan: boolean; planRatio: ExactRatio; pace: ExactRatio }
  | { kind: 'below_last_year'; now: Actual; lastYear: Actual; change: ExactRatio }

export type LagFacts = {
  kind: 'flow' | 'stock' | 'ratio'
  direction: 'up' | 'down'
  result: PlanResult
  span: Span
  /** Months of the span whose reports are due, with what came in. */
  due: readonly MonthReports[]
  /** Employers on the way to a union; null where the indicator does not come from there, or nobody may know. */
  pipeline: number | null
  change: TargetChange | null
  /** Whether it stood below its pace at the end of each month of the span, in order. */
  behind: readonly { month: Month; behind: boolean }[]
}

/**
 * Why a unit is behind its plan, the reason to act on first at the top: what is missing from the figure, where more
 * could come from, what was asked, since when, and against a year ago. Empty when it is not behind.
 */
export function lagReasons(facts: LagFacts): LagReason[] {
  const { result, pipeline, change } = facts
  if (result.band !== 'behind' && result.band !== 'half') return []
  const planId = result.target?.planId
  return [
    ...reportReasons(facts.due),
    ...(pipeline === 0 ? [{ kind: 'no_pipeline' as const }] : []),
    ...(change && planId ? [{ kind: 'plan_changed' as const, planId, ...change }] : []),
    ...behindSince(facts),
    ...belowLastYear(facts),
  ]
}

function reportReasons(due: readonly MonthReports[]): LagReason[] {
  const silent = due.filter(({ expected, submitted }) => expected > 0 && submitted === 0)
  const silentMonths: LagReason[] =
    silent.length === 0
      ? []
      : [
          {
            kind: 'no_reports',
            months: silent.map(({ month }) => month),
            missing: silent.reduce((sum, { expected }) => sum + expected, 0),
          },
        ]
  const others = due.filter((month) => !silent.includes(month))
  const lastMonth = others.findLast(({ submitted, expected }) => submitted < expected)?.month
  if (lastMonth === undefined) return silentMonths
  const submitted = others.reduce((sum, month) => sum + month.submitted, 0)
  const expected = others.reduce((sum, month) => sum + month.expected, 0)
  return [...silentMonths, { kind: 'missing_reports', submitted, expected, lastMonth }]
}

function behindSince({ result, behind }: LagFacts): LagReason[] {
  const { planRatio, pace } = result
  if (planRatio === null || pace === null) return []
  const lastGood = behind.findLastIndex((month) => !month.behind)
  const since = behind[lastGood + 1]
  if (since === undefined) return []
  // A way that begins above its target leads down to it; more than the whole is asked of nobody.
  const asked = compareRatios(pace, WHOLE) > 0 ? WHOLE : pace
  return [{ kind: 'behind_since', month: since.month, wholeSpan: lastGood === -1, planRatio, pace: asked }]
}

const WHOLE: ExactRatio = { numerator: 1, denominator: 1 }

/** A flow a quarter or more below last year's; a stock or a rate below it at all. */
function belowLastYear({ kind, direction, result }: LagFacts): LagReason[] {
  const { actual, lastYear } = result
  if (direction === 'down' || actual === null || lastYear === null) return []
  const change = differenceOf(actual, lastYear)
  const before = exactValue(lastYear)
  if (change === null || before === null || change.numerator >= 0) return []
  const far = kind !== 'flow' || -4 * change.numerator >= before.numerator
  return far ? [{ kind: 'below_last_year', now: actual, lastYear, change }] : []
}

/** A target as the versions of its plan gave it, in the order of their decisions. */
export type GivenTarget = {
  target: number
  decidedOn: CalendarDate
  decisionNumber: string | null
}

/** The last change of a target; null for one that is as it was first given. */
export function lastChange(given: readonly GivenTarget[]): TargetChange | null {
  for (let at = given.length - 1; at > 0; at -= 1) {
    const [before, after] = [given[at - 1], given[at]]
    if (!before || !after || before.target === after.target) continue
    const { decidedOn, decisionNumber } = after
    return { from: before.target, to: after.target, decidedOn, decisionNumber }
  }
  return null
}
