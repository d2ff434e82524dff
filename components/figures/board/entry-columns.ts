import { isAsked } from '@/components/figures/board/inert-reason'
import type { Column } from '@/components/data-grid/grid-types'
import type { FormColumn, GridRow } from '@/lib/figures/views'

/** The words of a column's head. */
export interface ColumnTexts {
  group: (code: string) => string
  label: (column: FormColumn) => string
  title: (column: FormColumn) => string
}

/** The form's columns that anybody in the grid is asked for. */
export function askedColumns(
  columns: readonly FormColumn[],
  rows: readonly Pick<GridRow, 'rank'>[],
): FormColumn[] {
  return columns.filter((column) => rows.some((row) => isAsked(column, row)))
}

export function entryColumns(columns: readonly FormColumn[], texts: ColumnTexts): Column[] {
  return columns.map((column) => ({
    id: column.indicator,
    label: texts.label(column),
    title: texts.title(column),
    group: texts.group(column.group),
    width: widthOf(column),
    inputMode: 'numeric',
  }))
}

/** Room for a stock of a province, 1.234.567, and for a name with its mark; flows stay small. */
function widthOf({ kind, measure, required }: FormColumn): number {
  if (kind === 'stock' && measure !== 'enterprises') return 92
  return required ? 88 : 80
}
