import type { EntryCell } from '@/components/figures/session/session-types'
import { BLANK, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'
import { hardChecks } from '@/lib/figures/rules/hard-checks'
import { missingForSubmission } from '@/lib/figures/rules/missing-for-submission'
import { rosterChecks, type RosterCounts } from '@/lib/figures/rules/roster-checks'
import { softChecks, type OwnHistory } from '@/lib/figures/rules/soft-checks'
import type { FormColumn } from '@/lib/figures/views'
import type { Month } from '@/lib/periods/rules/month'

/** One unit's line with everything typed into it. */
export interface RowInput {
  unitId: string
  month: Month
  /** What is asked of this unit, in the order of the form. */
  columns: readonly Pick<FormColumn, 'indicator' | 'required'>[]
  cell: (indicator: string) => EntryCell
  explanation: (indicator: string) => string | null
  /** Null until the earlier months have arrived: then only what needs no history is checked. */
  history: OwnHistory | null
  /** Null where the unit keeps no register of members, and until its counts have arrived. */
  roster: RosterCounts | null
  /** A line that cannot be changed is not checked again. */
  open: boolean
}

/** What is to be looked at in a line, each list in the order of the form. */
export interface RowReport {
  findings: readonly CellFinding[]
  /** Warnings that nobody has explained, and what no reason can excuse. */
  standing: readonly CellFinding[]
  /** No figure, refused by the server, or impossible. */
  errors: readonly string[]
  /** Probably a mistake, and not explained. */
  warnings: readonly string[]
  conflicts: readonly string[]
  /** Asked for, and blank. */
  blanks: readonly string[]
  /** Whether anything stands in the line. */
  begun: boolean
}

const NO_HISTORY: OwnHistory = { numbers: {}, openingMembers: null }

export function rowReport(row: RowInput): RowReport {
  const indicators = row.columns.map(({ indicator }) => indicator)
  const required = row.columns.filter((column) => column.required).map(({ indicator }) => indicator)
  const cells = new Map(indicators.map((indicator) => [indicator, row.cell(indicator)]))
  const entries = entriesOf(cells)
  const unitMonth = { unitId: row.unitId, month: row.month, entries }
  const findings = row.open
    ? [
        ...hardChecks(unitMonth),
        ...softChecks(unitMonth, row.history ?? NO_HISTORY),
        ...rosterChecks(unitMonth, row.roster),
      ]
    : []
  const explanations = Object.fromEntries(
    findings.map(({ cells: [{ indicator }] }) => [indicator, row.explanation(indicator)]),
  )
  const missing = missingForSubmission({
    requiredIndicators: row.open ? required : [],
    entries,
    findings,
    explanations,
  })
  const impossible = new Set(missing.refused.map(firstIndicator))
  const doubtful = new Set(missing.unexplained.map(firstIndicator))
  const stateOf = (indicator: string) => cells.get(indicator)?.state
  const isBroken = (indicator: string) =>
    stateOf(indicator) === 'unreadable' || stateOf(indicator) === 'refused' || impossible.has(indicator)
  return {
    findings,
    standing: [...missing.refused, ...missing.unexplained],
    errors: indicators.filter(isBroken),
    warnings: indicators.filter((indicator) => doubtful.has(indicator) && !isBroken(indicator)),
    conflicts: indicators.filter((indicator) => stateOf(indicator) === 'conflict'),
    blanks: missing.blanks.filter((indicator) => stateOf(indicator) !== 'unreadable'),
    begun: [...cells.values()].some(({ state, entry }) => state === 'unreadable' || entry.entry !== 'blank'),
  }
}

/** What the checks say first of a cell; null while it is explained or nothing is odd. */
export function shownFinding(report: RowReport, indicator: string): CellFinding | null {
  return report.standing.find((finding) => firstIndicator(finding) === indicator) ?? null
}

/** Everything the checks say of a cell, explained or not. */
export function findingsAt(report: RowReport, indicator: string): CellFinding[] {
  return report.findings.filter((finding) => firstIndicator(finding) === indicator)
}

function firstIndicator({ cells }: CellFinding): string {
  return cells[0].indicator
}

/** What is no figure yet says nothing to the checks. */
function entriesOf(cells: ReadonlyMap<string, EntryCell>): Record<string, FigureEntry> {
  return Object.fromEntries(
    [...cells].map(([indicator, { state, entry }]) => [indicator, state === 'unreadable' ? BLANK : entry]),
  )
}
