import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import type { Actual, Formula, SumOf } from '@/lib/plans/rules/measure'
import { planResult, type PlanResult } from '@/lib/plans/rules/plan-result'
import type { PlanBand } from '@/lib/plans/rules/progress'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'

/** What a unit below did of a leaf indicator: within the span, a year earlier, and up to a plan's beginning. */
export type LeafAmounts = { now: number; approved: number; lastYear: number | null; opening: number | null }

/** A unit directly below, with what the database knows of it. */
export type UnitBelow = {
  id: string
  code: string
  name: string
  path: string
  rank: 'top' | 'intermediate' | 'grassroots'
  closed: boolean
  /** The first month in which it added anything to a leaf; null when it never did. */
  began: Month | null
  leaves: ReadonlyMap<string, LeafAmounts>
}

/** One indicator of one unit below, as its row shows it. */
export type CellBelow = {
  actual: Actual | null
  provisional: boolean
  target: number | null
  planRatio: ExactRatio | null
  band: PlanBand
  lastYear: Actual | null
  growth: ExactRatio | null
}

/** What all rows are asked. */
export type BelowQuestion = {
  formulas: readonly Formula[]
  spanKind: SpanKind
  span: Span
  /** The span to compare with; null when nothing is compared. */
  lastYear: Span | null
  /** The leaf indicators that are flows. */
  flows: ReadonlySet<string>
  /** By leaf, the month before its plan begins. */
  openings: ReadonlyMap<string, Month>
}

/** The cells of one row, in the order of the formulas. */
export function cellsBelow(
  unit: Pick<UnitBelow, 'leaves' | 'began'>,
  targets: (indicator: string) => readonly Target[],
  counts: Pick<ReportCounts, 'submitted'>,
  question: BelowQuestion,
): CellBelow[] {
  return resultsBelow(unit, targets, counts, question).map((result) => {
    const { actual, provisional, target, planRatio, band, lastYear, growth } = result
    return { actual, provisional, target: target?.target ?? null, planRatio, band, lastYear, growth }
  })
}

/** All that is known of one row, in the order of the formulas: also its target's plan and its pace. */
export function resultsBelow(
  unit: Pick<UnitBelow, 'leaves' | 'began'>,
  targets: (indicator: string) => readonly Target[],
  counts: Pick<ReportCounts, 'submitted'>,
  question: BelowQuestion,
): PlanResult[] {
  const { formulas, spanKind, span, lastYear, openings } = question
  const sums = sumsNow(unit, counts, question)
  const sumsLastYear = lastYear && sumsBefore(unit, lastYear, question)
  const sumsAt = (month: Month): SumOf => {
    return (code) => (openings.get(code) === month ? known(unit.leaves.get(code)?.opening) : null)
  }
  return formulas.map((formula) => {
    const target = chooseTarget(targets(formula.code), { indicatorKind: formula.kind, spanKind, span })
    return planResult({ formula, target, span, sums, sumsAt, sumsLastYear })
  })
}

/**
 * The rank of each by plan ratio, the furthest first; equal ratios share a rank and the next ones are skipped
 * (1, 2, 2, 4). Null where there is no ratio.
 */
export function ranksOf(ratios: readonly (ExactRatio | null)[]): (number | null)[] {
  const known = ratios.filter((ratio) => ratio !== null)
  return ratios.map((ratio) => {
    if (ratio === null) return null
    return 1 + known.filter((other) => compareRatios(other, ratio) > 0).length
  })
}

/** How many units are in each band. */
export function bandCounts(cells: Iterable<Pick<CellBelow, 'band'>>): Record<PlanBand, number> {
  const counts = { exceeded: 0, on_track: 0, half: 0, behind: 0, no_plan: 0 }
  for (const { band } of cells) counts[band] += 1
  return counts
}

/** A flow of zero leaves no trace in the totals: once the unit has begun or handed in a report, it was zero. */
function sumsNow(
  { leaves, began }: Pick<UnitBelow, 'leaves' | 'began'>,
  { submitted }: Pick<ReportCounts, 'submitted'>,
  { span, flows }: BelowQuestion,
): SumOf {
  const reports = submitted > 0 || (began !== null && began <= span.through)
  return (code) => {
    const leaf = leaves.get(code)
    if (leaf) return { amount: leaf.now, approved: leaf.approved }
    return flows.has(code) && reports ? { amount: 0, approved: 0 } : null
  }
}

/** A flow of a span that began before the unit did would be too small to compare with. */
function sumsBefore(
  { leaves, began }: Pick<UnitBelow, 'leaves' | 'began'>,
  lastYear: Span,
  { flows }: BelowQuestion,
): SumOf {
  return (code) => {
    const amount = leaves.get(code)?.lastYear ?? null
    if (!flows.has(code)) return known(amount)
    return began !== null && began <= lastYear.from ? { amount: amount ?? 0, approved: amount ?? 0 } : null
  }
}

function known(amount: number | null | undefined) {
  return amount === null || amount === undefined ? null : { amount, approved: amount }
}
