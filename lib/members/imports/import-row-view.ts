import { choicesOfDoubt, isImportDoubt } from '@/lib/members/rules/import-findings'
import { maskIdentity } from '@/lib/members/rules/mask'
import { maskFullName, maskValue } from './masked-values'
import type { ImportChoice, ImportOutcome } from './schemas'
import type { ImportFindingView, ImportRowView } from './views'

type Values = Readonly<Record<string, string | null>>

/** A row as the database has it, with the member it was matched with as they are now. */
export interface StoredRow {
  rowNumber: number
  outcome: ImportOutcome
  doubt: string | null
  choice: ImportChoice | null
  findings: ImportFindingView[]
  sameAsRow: number | null
  changed: string[] | null
  score: number | null
  /** The member before the commit, as a row of its table. */
  before: { member: Values; sensitive: Values | null } | null
  said: Values
  memberId: string | null
  memberUnit: string | null
  held: Values | null
}

const sensitiveFields: ReadonlySet<string> = new Set(['ethnicity', 'religion', 'partyMember'])

/** What a screen shows of a row, masked where its reader sees members masked. */
export function rowViewOf(
  row: StoredRow,
  { masked, sensitive }: { masked: boolean; sensitive: boolean },
): ImportRowView {
  const shown = (field: string, value: string): string => {
    const plain = field === 'identityNumber' ? (maskIdentity(value) ?? '') : value
    return masked ? maskValue(field, plain) : plain
  }
  const changed = new Set(row.changed ?? [])
  const before = (field: string): string | null => {
    const value = row.before ? valueBefore(row.before, field) : (row.held?.[field] ?? null)
    return value === null || value === '' ? null : shown(field, value)
  }
  const fields = Object.entries(row.said).flatMap(([field, value]) => {
    if (value === null || value === '' || (sensitiveFields.has(field) && !sensitive)) return []
    const compared = row.memberId !== null && changed.has(field)
    return [{ field, value: shown(field, value), ...(compared ? { before: before(field) } : {}) }]
  })
  const name = row.said['fullName'] ?? ''
  const heldName = row.held?.['fullName'] ?? ''
  return {
    rowNumber: row.rowNumber,
    outcome: row.outcome,
    name: masked ? maskFullName(name || heldName) : name || heldName,
    fields,
    findings: row.findings,
    member:
      row.memberId === null
        ? null
        : {
            id: row.memberId,
            name: masked ? maskFullName(heldName) : heldName,
            unit: row.memberUnit ?? '',
            score: row.score ?? 0,
          },
    sameAsRow: row.sameAsRow,
    choice: row.choice,
    choices: row.doubt !== null && isImportDoubt(row.doubt) ? [...choicesOfDoubt[row.doubt]] : [],
  }
}

/** A field in the image of a member's row that the commit kept. */
function valueBefore({ member, sensitive }: NonNullable<StoredRow['before']>, field: string): string | null {
  if (field === 'fullName')
    return [member['family_name'], member['middle_name'], member['given_name']].filter(Boolean).join(' ')
  if (field === 'birthOn') return member['birth_on'] ?? textOf(member['birth_year'])
  if (field === 'identityNumber') return member['identity_last4'] ?? null
  // Which sub-unit it was is told by its id only; the member's own page names it.
  if (field === 'subUnit') return null
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return textOf(sensitiveFields.has(field) ? sensitive?.[column] : member[column])
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}
