/** Columns beside the name, in the order in which they stand unless the reader puts them otherwise. */
export const listColumns = [
  'unit',
  'birth',
  'age',
  'sex',
  'phone',
  'cardNumber',
  'identity',
  'subUnit',
  'joinedOn',
  'jobTitle',
  'contract',
  'education',
  'email',
  'address',
  'complete',
  'status',
] as const

export type ListColumn = (typeof listColumns)[number]

export interface ColumnChoice {
  /** Those shown, in their order. */
  shown: readonly ListColumn[]
  density: 36 | 44
}

/** What a list begins with: of one union the groups, of many the unions. */
export function usualColumns(ofOneUnion: boolean): readonly ListColumn[] {
  return ofOneUnion
    ? ['birth', 'sex', 'phone', 'cardNumber', 'subUnit', 'joinedOn', 'complete', 'status']
    : ['unit', 'birth', 'sex', 'phone', 'cardNumber', 'joinedOn', 'complete', 'status']
}

export function isListColumn(name: unknown): name is ListColumn {
  return listColumns.some((known) => known === name)
}

/** One column shown or hidden; a shown one comes where it usually stands. */
export function toggled(shown: readonly ListColumn[], column: ListColumn): ListColumn[] {
  if (shown.includes(column)) return shown.filter((name) => name !== column)
  const place = (name: ListColumn) => listColumns.indexOf(name)
  const at = shown.findIndex((name) => place(name) > place(column))
  return at < 0 ? [...shown, column] : [...shown.slice(0, at), column, ...shown.slice(at)]
}

/** One column a step to the left or to the right. */
export function moved(shown: readonly ListColumn[], column: ListColumn, step: -1 | 1): ListColumn[] {
  const from = shown.indexOf(column)
  const to = from + step
  const other = shown[to]
  if (from < 0 || other === undefined) return [...shown]
  return shown.map((name, index) => (index === from ? other : index === to ? column : name))
}

/** What the browser kept; null for what is none, such as a choice of an older version. */
export function parseChoice(text: string | null): ColumnChoice | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('shown' in kept) || !Array.isArray(kept.shown))
      return null
    const shown = [...new Set(kept.shown.filter(isListColumn))]
    return { shown, density: 'density' in kept && kept.density === 44 ? 44 : 36 }
  } catch {
    return null
  }
}
