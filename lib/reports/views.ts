import type { UnitRank } from '@/lib/core/context'
import type { Month } from '@/lib/periods/rules/month'
import type { Below } from '@/lib/reports/rules/compose-below'
import type { IndicatorCard, IndicatorLine } from '@/lib/reports/rules/compose-dashboard'
import type { CountedReports } from '@/lib/reports/rules/completeness-counts'
import type { ThroughBasis } from '@/lib/reports/rules/default-through'
import type { Period } from '@/lib/reports/rules/period'

/** The unit that a page shows. */
export interface ReportedUnit {
  code: string
  name: string
  rank: UnitRank
}

/** What the leader opens: exact numbers and codes, no sentences. */
export interface DashboardView {
  federation: string
  unit: ReportedUnit
  period: Period
  /** The month up to which things are counted, and why this one. */
  through: Month
  basis: ThroughBasis
  compared: boolean
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
  below: Below | null
  /** What this user may open from here. */
  may: { openPlans: boolean }
}
