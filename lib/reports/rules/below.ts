import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import type { Actual, Formula, SumOf } from '@/lib/plans/rules/measure'
import { planResult } from '@/lib/plans/rules/plan-result'
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

/** What all rows are asked. `openings`: by leaf, the month before its plan begins. */
export type BelowQuestion = {
  formulas: readonly Formula[]
  spanKind: SpanKind
  span: Span
  compared: boolean
  openings: ReadonlyMap<string, Month>
}

/** The cells of one row, in the order of the formulas. */
export function cellsBelow(
  unit: Pick<UnitBelow, 'leaves'>,
  targets: (indicator: string) => readonly Target[],
  counts: ReportCounts,
  question: BelowQuestion,
): CellBelow[] {
  const { formulas, spanKind, span, compared, openings } = question
  // Contributions of zero leave no trace in the totals; a report that was handed in says they were zero.
  const sums: SumOf = (code) => {
    const leaf = unit.leaves.get(code)
    if (leaf) return { amount: leaf.now, approved: leaf.approved }
    return counts.submitted > 0 ? { amount: 0, approved: 0 } : null
  }
  const sumsLastYear: SumOf = (code) => known(unit.leaves.get(code)?.lastYear)
  const sumsAt = (month: Month): SumOf => {
    return (code) => (openings.get(code) === month ? known(unit.leaves.get(code)?.opening) : null)
  }
  return formulas.map((formula) => {
    const asked = { indicatorKind: formula.kind, spanKind, span }
    const target = chooseTarget(targets(formula.code), asked)
    const { actual, provisional, planRatio, band, lastYear, growth } = planResult({
      ...{ formula, target, span, sums, sumsAt, sumsLastYear: compared ? sumsLastYear : null },
    })
    return { actual, provisional, target: target?.target ?? null, planRatio, band, lastYear, growth }
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

function known(amount: number | null | undefined) {
  return amount === null || amount === undefined ? null : { amount, approved: amount }
}
