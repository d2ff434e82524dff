import { closedReason } from '@/components/figures/board/inert-reason'
import type { RowReport } from '@/components/figures/board/row-report'
import type { GridRow } from '@/lib/figures/views'

/** A unit whose month could be handed in, and what stands between. */
export interface SubmitLine {
  row: GridRow
  blanks: readonly string[]
  errors: readonly string[]
  conflicts: readonly string[]
  /** Warnings that nobody has explained. */
  warnings: readonly string[]
}

export interface SubmitPlan {
  ready: readonly SubmitLine[]
  notReady: readonly SubmitLine[]
}

/** Of the units whose months are open: those that can go, and those that still lack something. */
export function submitPlan(
  rows: readonly GridRow[],
  locked: boolean,
  reportOf: (unitId: string) => RowReport | undefined,
): SubmitPlan {
  const lines = rows
    .filter((row) => closedReason(row, locked) === null)
    .flatMap((row): SubmitLine[] => {
      const report = reportOf(row.unitId)
      if (!report) return []
      const { blanks, errors, conflicts, warnings } = report
      return [{ row, blanks, errors, conflicts, warnings }]
    })
  return {
    ready: lines.filter((line) => lacking(line) === 0),
    notReady: lines.filter((line) => lacking(line) > 0),
  }
}

/** How many cells a line lacks. */
export function lacking({ blanks, errors, conflicts, warnings }: Omit<SubmitLine, 'row'>): number {
  return blanks.length + errors.length + conflicts.length + warnings.length
}

/** The same of all lines, by kind. */
export function lackingByKind(lines: readonly SubmitLine[]) {
  const sum = (count: (line: SubmitLine) => number) => lines.reduce((total, line) => total + count(line), 0)
  return {
    blanks: sum(({ blanks }) => blanks.length),
    unexplained: sum(({ warnings }) => warnings.length),
    wrong: sum(({ errors }) => errors.length),
    conflicts: sum(({ conflicts }) => conflicts.length),
  }
}

/** A month that came back and was not touched since this page was opened does not go again by itself. */
export function goesByItself(
  { row }: SubmitLine,
  touched: (unitId: string) => boolean,
  alone: boolean,
): boolean {
  return alone || row.state !== 'returned' || touched(row.unitId)
}
