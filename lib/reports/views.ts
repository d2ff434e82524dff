import type { UnitRank } from '@/lib/core/context'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Actual } from '@/lib/plans/rules/measure'
import type { Below } from '@/lib/reports/rules/compose-below'
import type { IndicatorCard, IndicatorLine, IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { Ranking } from '@/lib/reports/rules/compose-ranking'
import type { CountedReports, ReportCounts } from '@/lib/reports/rules/completeness-counts'
import type { ThroughBasis } from '@/lib/plans/rules/default-through'
import type { Period } from '@/lib/reports/rules/period'

/** The unit that a page shows. */
export interface ReportedUnit {
  code: string
  name: string
  rank: UnitRank
}

/** The results of a unit itself: exact numbers and codes, no sentences. */
export interface UnitResults {
  federation: string
  unit: ReportedUnit
  period: Period
  /** The month up to which things are counted, and why this one. */
  through: Month
  basis: ThroughBasis
  compared: boolean
  /** The day whose targets are shown; null: today's. */
  asOf: CalendarDate | null
  decimals: 0 | 2
  sort: string | null
  /** The code of the indicator that the curve and the ranking show. */
  chosen: string | null
  reports: CountedReports
  /** Not every expected report of the span is approved: the figures may still change. */
  provisional: boolean
  headline: IndicatorCard[]
  /** The chosen indicator when it is no headline. */
  chosenCard: IndicatorCard | null
  others: IndicatorLine[]
  /** What this user may open from here. */
  may: { openPlans: boolean }
}

/** What the leader opens: a unit, and the units directly below it. */
export interface DashboardView extends UnitResults {
  below: Below | null
}

/** The units below ranked by one indicator. */
export interface RankingView {
  federation: string
  unit: ReportedUnit
  period: Period
  through: Month
  basis: ThroughBasis
  /** The day whose targets are shown; null: today's. */
  asOf: CalendarDate | null
  decimals: 0 | 2
  /** The indicators that can be ranked by. */
  choices: { code: string; name: string }[]
  /** Null where there is nothing to rank: no indicator, or a union without units below. */
  ranking:
    | (Ranking & {
        /** The whole unit's own result, by which the page is headed. */
        total: IndicatorLine
        /** The reports of all units in the ranking. */
        reports: ReportCounts
      })
    | null
  may: { openPlans: boolean; openFounding: boolean; openReports: boolean }
}

/** What stands behind a number. */
export interface ExplanationView {
  federation: string
  unit: ReportedUnit
  indicator: IndicatorName
  span: Span
  actual: Actual | null
  approved: Actual | null
  /** The two indicators that a rate divides. */
  parts: { code: string; name: string; shortName: string }[]
  firstPage: boolean
  lines: ExplainedLine[]
  /** What this page and those before it add up to. */
  sumSoFar: { numerator: number; denominator: number }
  /** On the last page: what of the number came from units that stand elsewhere today; null on the others. */
  elsewhere: { numerator: number; denominator: number } | null
  next: string | null
  may: { review: boolean; openGrid: boolean }
}

export interface ExplainedLine {
  code: string
  name: string
  grassroots: boolean
  aboveCode: string | null
  aboveName: string | null
  month: Month
  numerator: number
  denominator: number
  state: ReportState
  /** ISO. */
  changedAt: string
  changedBy: string
  source: FigureSource
}
