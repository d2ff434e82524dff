import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import type { Comparison } from '@/lib/plans/rules/progress'
import type { CellBelow } from '@/lib/reports/rules/below'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'
import type { ReportKind } from '@/lib/written-reports/rules/report-kind'

/** One indicator of one unit over the months of a report. */
export type Fact = CellBelow

/** An indicator of the unit itself. `derived`: its plan is the whole number that gives a published percentage. */
export type FactLine = IndicatorName & Fact & { derived: boolean }

/** A target of any plan that concerns the months of a report, with how far it is. */
export type FactTarget = {
  plan: string
  planKind: PlanKind
  from: Month
  through: Month
  indicator: IndicatorName
  comparison: Comparison
  target: number
  /** Employers of at least so many workers are meant; null for all. */
  threshold: number | null
} & Pick<CellBelow, 'actual' | 'planRatio' | 'band'>

/** What units are commended or named for. */
export const JUDGED = ['CDCS_MOI', 'DV_KNM', 'TU_MOI', 'UT_GT'] as const

/** A unit directly below: of each indicator of which anything is known, by its code. */
export type FactUnit = {
  code: string
  name: string
  grassroots: boolean
  closed: boolean
  facts: Readonly<Record<string, Fact>>
  /** Each indicator of which it is behind its plan, with the reasons that the ranking gives; none may be known. */
  lags: readonly FactLag[]
}

export type FactLag = { indicator: string; reasons: readonly LagReason[] }

export const EVENT_KINDS = [
  'establish',
  'merge',
  'split',
  'transfer_in',
  'transfer_out',
  'transfer',
  'dissolve',
  'level_change',
  'rename',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** How much of a flow each month brought; null before anything was reported. */
export type FactMonths = {
  indicator: string
  months: readonly { month: Month; amount: number | null; provisional: boolean }[]
}

/** Grades of the unions of a unit in a year: how many were good or better. */
export type FactGrades = { year: number; graded: number; good: number }

/** All that a report in words is made of. Numbers and codes; no sentence. */
export type ReportFacts = {
  unit: { code: string; name: string; rank: 'top' | 'intermediate' | 'grassroots' }
  /** The unit above, as documents name it; null at the top of all. */
  superior: string | null
  kind: ReportKind
  span: Span
  /** What the campaign is called; null for other reports. */
  campaign: string | null
  lines: readonly FactLine[]
  targets: readonly FactTarget[]
  units: readonly FactUnit[]
  reports: { expected: number; submitted: number; approved: number }
  /** Not all figures are approved. */
  provisional: boolean
  /** Figures of this tenant are made up to show the program. */
  illustrative: boolean
  events: readonly { kind: EventKind; count: number }[]
  grades: readonly FactGrades[]
  months: readonly FactMonths[]
}
