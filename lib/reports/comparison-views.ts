import type { Month } from '@/lib/periods/rules/month'
import type { ThroughBasis } from '@/lib/plans/rules/default-through'
import type { ComparedUnit } from '@/lib/reports/rules/compose-comparison'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { ReportedUnit } from '@/lib/reports/views'

/** Units, years and indicators side by side. */
export interface ComparisonView {
  federation: string
  unit: ReportedUnit
  /** Each year is counted from January to the month of this one. */
  through: Month
  basis: ThroughBasis
  tree: 'today' | 'then'
  decimals: 0 | 2
  indicators: IndicatorName[]
  years: number[]
  units: ComparedUnit[]
  offered: {
    units: { code: string; name: string }[]
    years: number[]
    indicators: { code: string; name: string }[]
  }
}
