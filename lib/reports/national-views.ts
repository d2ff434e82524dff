import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { NationalComparison, TenantTarget } from '@/lib/reports/rules/compose-national'
import type { NationalPath } from '@/lib/reports/rules/national-path'

/** The tenants compared; totals only, and no count by which somebody could be guessed. */
export interface NationalView extends NationalComparison {
  federation: string
  span: Span
  through: Month
  decimals: 0 | 2
  indicators: IndicatorName[]
  /** Which of the indicators the ranking goes by. */
  ranked: number
  /** Years of which there are figures, and the one shown, oldest first. */
  years: number[]
  /** The last month that is due by the nation's own day: its year is shown no further. */
  lastDue: Month
  /** The way to the goal that the nation set itself; null without one. */
  goal: NationalGoalView | null
  /** What this user may open from here. */
  may: { openPlans: boolean }
}

/** The nation's milestone and how all tenants together stand to it. */
export interface NationalGoalView extends NationalPath {
  indicator: IndicatorName
  target: TenantTarget
}
