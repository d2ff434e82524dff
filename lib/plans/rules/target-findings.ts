import type { Severity } from '@/lib/figures/rules/finding'
import { ratioNumber } from '@/lib/figures/rules/exact-ratio'
import type { Span } from '@/lib/periods/rules/span'
import { spanLength } from '@/lib/periods/rules/span'
import type { AssignmentCell, AssignmentColumn } from '@/lib/plans/rules/compose-assignment'
import type { Actual } from '@/lib/plans/rules/measure'
import { exactValue } from '@/lib/plans/rules/measure'
import { targetSlipOf, type SlipReference } from '@/lib/plans/rules/target-slip'

/**
 * What was found about a draft's targets; `for` and `indicator` name the cell (null: the whole column or draft).
 * - `scale_slip` refuse: ten times or more off what it should resemble, and not explained
 *   (params: target, reference, likely, basis: see `SlipBasis`).
 * - `scale_slip_explained` warn: the same with an explanation.
 * - `gap_left`, `gap_over` warn: the units below got less or more than was received (params: received, sum, gap).
 * - `below_last_year` warn: asks for less than was done last year (params: target, lastYear).
 * - `no_target` warn: some units have a target for the indicator, this one has none.
 */
export type TargetFinding = {
  code: 'scale_slip' | 'scale_slip_explained' | 'gap_left' | 'gap_over' | 'below_last_year' | 'no_target'
  severity: Severity
  for: string | null
  indicator: string | null
  params: Readonly<Record<string, string | number>>
}

type Row = { code: string; own: boolean; cells: Readonly<Record<string, AssignmentCell>> }

/** Everything that is to be looked at before a draft is decided: what refuses it first. */
export function targetFindings(question: {
  plan: Span
  columns: readonly AssignmentColumn[]
  rows: readonly Row[]
  /** What another plan asks of the same unit; null where none does. */
  elsewhere: (code: string, indicator: string) => number | null
}): TargetFinding[] {
  const found = question.columns.flatMap((column) => [
    ...question.rows.flatMap((row) => cellFindings(column, row, question)),
    ...gapFindings(column),
  ])
  return [
    ...found.filter(({ severity }) => severity === 'refuse'),
    ...found.filter(({ severity }) => severity === 'warn'),
  ]
}

function cellFindings(
  column: AssignmentColumn,
  row: Row,
  { plan, elsewhere }: { plan: Span; elsewhere: (code: string, indicator: string) => number | null },
): TargetFinding[] {
  const { indicator, kind } = column
  const cell = row.cells[indicator]
  const at = { for: row.code, indicator }
  if (!cell?.planned) {
    const missing = column.sum !== null && !row.own
    return missing ? [{ ...at, code: 'no_target', severity: 'warn', params: {} }] : []
  }
  const { target } = cell.planned
  // A term's flow is told beside one year of it.
  const years = kind === 'flow' ? Math.max(1, spanLength(plan) / 12) : 1
  const lastYear = valueOf(cell.lastYear)
  const slip = targetSlipOf(
    target,
    referencesOf({
      before: cell.decided?.target ?? null,
      last_year: lastYear === null ? null : lastYear * years,
      now: kind === 'flow' ? null : valueOf(cell.soFar),
      other_plan: kind === 'flow' ? null : elsewhere(row.code, indicator),
      received: row.own ? null : (column.received?.target ?? null),
    }),
  )
  if (slip !== null) {
    const explained = cell.explanation !== null
    const { basis, value: reference, likely } = slip
    return [
      {
        ...at,
        code: explained ? 'scale_slip_explained' : 'scale_slip',
        severity: explained ? 'warn' : 'refuse',
        params: { target, reference, likely, basis },
      },
    ]
  }
  if (kind === 'flow' && lastYear !== null && years === 1 && target < lastYear)
    return [{ ...at, code: 'below_last_year', severity: 'warn', params: { target, lastYear } }]
  return []
}

function gapFindings({ indicator, gap }: AssignmentColumn): TargetFinding[] {
  if (gap === null || gap.gap === 0) return []
  const params = { received: gap.own, sum: gap.assigned, gap: Math.abs(gap.gap) }
  return [{ for: null, indicator, code: gap.gap > 0 ? 'gap_left' : 'gap_over', severity: 'warn', params }]
}

function referencesOf(known: Readonly<Record<SlipReference['basis'], number | null>>): SlipReference[] {
  const order = ['before', 'last_year', 'now', 'other_plan', 'received'] as const
  return order.flatMap((basis) => {
    const value = known[basis]
    return value === null ? [] : [{ basis, value }]
  })
}

/** For comparing sizes only; nothing is stored or printed from it but as a reference. */
function valueOf(actual: Actual | null): number | null {
  const exact = exactValue(actual)
  return exact === null ? null : ratioNumber(exact)
}
