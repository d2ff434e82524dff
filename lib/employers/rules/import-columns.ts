import {
  columnOfEmployerHeader,
  isEmployerColumn,
  type EmployerColumnName,
} from '@/lib/employers/rules/employer-columns'

export interface MappedColumn {
  /** The column's place in the file, from 0. */
  index: number
  header: string
  field: EmployerColumnName | null
  /** Known by name, chosen by the user, or not known. */
  source: 'name' | 'chosen' | 'none'
}

/** Which column holds which field, by the headers. A field is held by the first column that claims it. */
export function mapColumns(headers: readonly string[]): MappedColumn[] {
  const held = new Set<EmployerColumnName>()
  return headers.map((header, index) => {
    const claimed = columnOfEmployerHeader(header)
    if (claimed === null || held.has(claimed)) return { index, header, field: null, source: 'none' }
    held.add(claimed)
    return { index, header, field: claimed, source: 'name' }
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
    const field = asked !== null && isEmployerColumn(asked) && !held.has(asked) ? asked : null
    if (field !== null) held.add(field)
    return field === column.field ? column : { ...column, field, source: 'chosen' }
  })
}

/** What no row can be read without: something that names the employer. */
export function missingColumns(
  columns: readonly { field: EmployerColumnName | null }[],
): EmployerColumnName[] {
  return columns.some(({ field }) => field === 'name' || field === 'taxCode') ? [] : ['name']
}
