import { columnOfHeader, isMemberColumn, type MemberColumnName } from '@/lib/members/rules/member-columns'

/** How a column of a file came to its field. */
export type ColumnSource = 'name' | 'remembered' | 'chosen' | 'none'

export interface MappedColumn {
  /** The column's place in the file, from 0. */
  index: number
  header: string
  field: MemberColumnName | null
  source: ColumnSource
}

/**
 * Which column holds which field: as the union's last file had it, else by the header. A field is held by one
 * column only, the first that claims it.
 *
 * @param headers with their search keys
 * @param remembered by search key: a field, or '' for a column that was left out on purpose
 */
export function mapColumns(
  headers: readonly { text: string; key: string }[],
  remembered: ReadonlyMap<string, string>,
): MappedColumn[] {
  const taken = new Set<MemberColumnName>()
  const claims = headers.map(({ key }) => claim(key, remembered))
  // What people chose before goes before what a name suggests, wherever it stands.
  for (const { field, source } of claims) if (field && source === 'remembered') taken.add(field)
  const held = new Set<MemberColumnName>()
  return headers.map(({ text }, index) => {
    const { field, source } = claims[index] ?? { field: null, source: 'none' as const }
    const free = field !== null && !held.has(field) && (source === 'remembered' || !taken.has(field))
    if (!free) return { index, header: text, field: null, source: field === null ? source : 'none' }
    held.add(field)
    return { index, header: text, field, source }
  })
}

/** The same columns with the user's choices; a field chosen twice stays with the first. */
export function chooseColumns(
  columns: readonly MappedColumn[],
  chosen: readonly { index: number; field: string | null }[],
): MappedColumn[] {
  const byIndex = new Map(chosen.map(({ index, field }) => [index, field]))
  const held = new Set<string>()
  return columns.map((column) => {
    const asked = byIndex.has(column.index) ? (byIndex.get(column.index) ?? null) : column.field
    const field = asked !== null && isMemberColumn(asked) && !held.has(asked) ? asked : null
    if (field !== null) held.add(field)
    return field === column.field ? column : { ...column, field, source: 'chosen' }
  })
}

/** What no row can be read without: a name, and the union where rows go to more than one. */
export function missingColumns(
  columns: readonly { field: MemberColumnName | null }[],
  { ofFederation }: { ofFederation: boolean },
): MemberColumnName[] {
  const has = (name: MemberColumnName) => columns.some(({ field }) => field === name)
  const missing: MemberColumnName[] = []
  if (!has('fullName') && !has('givenName')) missing.push('fullName')
  if (ofFederation && !has('unitName') && !has('unitCode')) missing.push('unitName')
  return missing
}

function claim(
  key: string,
  remembered: ReadonlyMap<string, string>,
): { field: MemberColumnName | null; source: ColumnSource } {
  const known = remembered.get(key)
  if (known === '') return { field: null, source: 'remembered' }
  if (known !== undefined && isMemberColumn(known)) return { field: known, source: 'remembered' }
  const field = columnOfHeader(key)
  return { field, source: field === null ? 'none' : 'name' }
}
