import { employerColumnNames } from '@/lib/employers/rules/employer-columns'
import { choicesOfDoubt, isImportDoubt } from '@/lib/employers/rules/import-findings'
import type { ImportChoice, ImportOutcome } from '@/lib/members/imports/schemas'
import type { ImportFindingView } from '@/lib/members/imports/views'
import type { EmployerImportRowView } from './views'

type Values = Readonly<Record<string, string | null>>

/** A row as the database has it, with the employer it was matched with as it is now. */
export interface StoredRow {
  rowNumber: number
  outcome: ImportOutcome
  choice: ImportChoice | null
  findings: ImportFindingView[]
  sameAsRow: number | null
  changed: string[]
  said: Values
  employerId: string | null
  employerName: string | null
  employerUnit: string | null
  matchedBy: 'tax_code' | 'name' | null
  /** As kept: before the commit, or now where there was none. */
  held: Values | null
}

/** What a screen shows of a row, its fields in the order in which lists have them. */
export function rowViewOf(row: StoredRow): EmployerImportRowView {
  const { rowNumber, outcome, choice, findings, sameAsRow, matchedBy } = row
  const matched = row.employerId !== null && outcome !== 'new'
  const changed = new Set(matched ? row.changed : [])
  const fields = employerColumnNames.flatMap((field) => {
    const value = row.said[field] ?? ''
    if (value === '') return []
    return [{ field, value, ...(changed.has(field) ? { before: row.held?.[field] ?? null } : {}) }]
  })
  const doubt = findings.find(({ code }) => isImportDoubt(code))?.code ?? ''
  return {
    ...{ rowNumber, outcome, fields, findings, sameAsRow, choice },
    name: row.said['name'] || (row.employerName ?? ''),
    employer:
      row.employerId !== null && matchedBy !== null
        ? { id: row.employerId, name: row.employerName ?? '', unit: row.employerUnit ?? '', matchedBy }
        : null,
    choices: isImportDoubt(doubt) ? [...choicesOfDoubt[doubt]] : [],
  }
}
