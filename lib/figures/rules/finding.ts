import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'

/** `refuse`: cannot be kept so. `warn`: may be right, but wants a reason before the month is submitted. */
export type Severity = 'refuse' | 'warn'

/** What a rule found: a code that the screens translate, and the numbers and codes that the sentence needs. */
export type Finding = {
  code: string
  severity: Severity
  params: Readonly<Record<string, string | number>>
}

/** One cell of the grid. */
export type CellAddress = { unitId: string; month: Month; indicator: string }

/** A finding about cells. The first is the one to look at; the others had a part in it. */
export type CellFinding = Finding & { cells: readonly [CellAddress, ...CellAddress[]] }

/** The figures of one unit and month, by indicator code; a code that is absent is blank. */
export type UnitMonth = {
  unitId: string
  month: Month
  entries: Readonly<Record<string, FigureEntry>>
}

/** Names a finding across reloads and in lists: its code and its first cell. */
export function findingKey(finding: CellFinding): string {
  const { unitId, month, indicator } = finding.cells[0]
  return [finding.code, unitId, month, indicator].join(':')
}
