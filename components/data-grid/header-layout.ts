import type { Column } from '@/components/data-grid/grid-types'

export interface HeaderCell {
  readonly label: string
  readonly title: string | undefined
  /** Index of the first column beneath it, counted from 0. */
  readonly column: number
  readonly span: number
  /** A group above several columns, rather than a column. */
  readonly isGroup: boolean
  /** Rows of the head it takes: 2 for a column without a group next to grouped ones. */
  readonly rows: 1 | 2
}

/** The head of the table: one row, or two where any column has a group. */
export function headerLayout(columns: readonly Column[]): readonly (readonly HeaderCell[])[] {
  const grouped = columns.some((column) => column.group !== undefined)
  const upper: HeaderCell[] = []
  const lower: HeaderCell[] = []
  columns.forEach((column, index) => {
    const own = { label: column.label, title: column.title, column: index, span: 1, isGroup: false }
    if (!grouped || column.group === undefined) {
      upper.push({ ...own, rows: grouped ? 2 : 1 })
      return
    }
    lower.push({ ...own, rows: 1 })
    const previous = upper.at(-1)
    if (previous?.isGroup && previous.label === column.group) {
      upper[upper.length - 1] = { ...previous, span: previous.span + 1 }
    } else {
      upper.push({ label: column.group, title: undefined, column: index, span: 1, isGroup: true, rows: 1 })
    }
  })
  return lower.length > 0 ? [upper, lower] : [upper]
}

/** For each column, the first column of its group; `null` for a column without a group. */
export function groupStarts(columns: readonly Column[]): readonly (number | null)[] {
  const upper = headerLayout(columns)[0] ?? []
  return columns.map(
    (_, index) =>
      upper.find((cell) => cell.isGroup && index >= cell.column && index < cell.column + cell.span)?.column ??
      null,
  )
}
