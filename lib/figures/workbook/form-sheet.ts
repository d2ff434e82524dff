import 'server-only'
import type { CellLook, SheetCell } from '@/lib/files/cells/sheet-cell'
import type { HeadRow, SheetToWrite } from '@/lib/files/sheet-to-write'
import { columnLetters } from '@/lib/files/xlsx/cell-place'
import { BLANK, type FigureEntry, numberOf } from '@/lib/figures/rules/figure-entry'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'
import { asks, entryCheck, type FormPlace, lineCheck, pairMarks } from './form-checks'
import type { FormTexts } from './form-texts'
import { rowMarks } from './sheet-names'

/** Before the figures: the unit's id out of sight, its number, name and state. */
const firstColumn = 4
const headRows = 6

/** A count as Vietnamese write it, wherever the workbook is opened. */
const count = '[$-42A]#,##0'

/** The columns that somebody in the month is asked for. */
export function formColumns({ columns, rows }: EntryGridView): FormColumn[] {
  return columns.filter((column) => rows.some((row) => asks(column, row)))
}

/**
 * The month's form as a sheet: what may be filled in is open and white, all else is locked; totals and what is
 * missing are formulas, so that they follow what is typed.
 */
export function formSheet(
  view: EntryGridView,
  columns: readonly FormColumn[],
  texts: FormTexts,
): SheetToWrite & { rows: readonly (readonly SheetCell[])[] } {
  const place = { firstColumn, firstRow: headRows + 1, lastRow: headRows + view.rows.length }
  const rows = view.rows.map((row, index) => lineOf(row, index, { view, columns, place, texts }))
  return {
    name: texts.sheet(view.month),
    columns: [
      { header: '', width: 4, hidden: true },
      { header: '', width: 5 },
      { header: '', width: 46 },
      { header: '', width: 14 },
      ...columns.map(() => ({ header: '', width: 11, kind: 'number' as const })),
      { header: '', width: 44 },
    ],
    head: headOf(view, columns, texts),
    rows: view.rows.length > 1 ? [...rows, totalLine(view.rows, columns, { place, texts })] : rows,
    merged: mergedOf(columns),
    frozenColumns: 3,
    locked: true,
    checks: [entryCheck(columns, place, texts)],
    marks: pairMarks(columns, place),
    print: { landscape: true },
  }
}

function headOf(
  { unit, month, dueOn }: EntryGridView,
  columns: readonly FormColumn[],
  texts: FormTexts,
): HeadRow[] {
  const line = (value: string, look: CellLook): SheetCell[] => [null, { value, look }]
  const blank = { value: null, look: headLook }
  return [
    { cells: line(texts.title(month), { bold: true, size: 15 }), height: 26 },
    { cells: line(texts.of(unit.name, dueOn), { size: 12 }), height: 20 },
    { cells: line(texts.legend, { italic: true, ink: 'soft' }), height: 20 },
    {
      cells: [
        null,
        ...[blank, blank, blank],
        ...columns.map(({ group }, index) => ({
          value: columns[index - 1]?.group === group ? null : texts.group(group),
          look: headLook,
        })),
        blank,
      ],
      height: 20,
    },
    {
      cells: [
        null,
        ...[texts.number, texts.unit, texts.state].map((value) => ({ value, look: headLook })),
        ...columns.map(({ name }) => ({ value: name, look: headLook })),
        { value: texts.check, look: headLook },
      ],
      height: 64,
    },
    { cells: [rowMarks.codes, null, null, null, ...columns.map(({ indicator }) => indicator)], hidden: true },
  ]
}

const headLook: CellLook = { border: true, align: 'center', wrap: true, bold: true, fill: 'header' }

/** Neighbours of one group share their heading. */
function mergedOf(columns: readonly FormColumn[]): string[] {
  const merged: string[] = []
  let from = 0
  for (let at = 1; at <= columns.length; at++) {
    if (columns[at]?.group === columns[from]?.group) continue
    if (at - from > 1)
      merged.push(`${columnLetters(firstColumn + from)}4:${columnLetters(firstColumn + at - 1)}4`)
    from = at
  }
  return merged
}

interface FormFrame {
  view: EntryGridView
  columns: readonly FormColumn[]
  place: FormPlace
  texts: FormTexts
}

function lineOf(row: GridRow, index: number, { columns, place, texts }: FormFrame): SheetCell[] {
  const line: CellLook = { border: true }
  return [
    row.unitId,
    { value: index + 1, look: { ...line, align: 'center' } },
    { value: row.name, look: line },
    { value: texts.stateOf(row.state), look: { ...line, ink: 'soft' } },
    ...columns.map((column) => figureCell(row, column)),
    {
      ...lineCheck(columns, row, place.firstRow + index, { place, texts }),
      look: { ...line, wrap: true, ink: 'danger' as const },
    },
  ]
}

function figureCell(row: GridRow, column: FormColumn): SheetCell {
  const open = row.editable && asks(column, row) && !row.fromRecords.includes(column.indicator)
  const look: CellLook = { format: count, border: true, align: 'right' }
  return {
    value: writtenEntry(row.cells[column.indicator]?.entry ?? BLANK),
    look: open ? { ...look, open } : { ...look, fill: 'closed', ink: 'soft' },
  }
}

function writtenEntry(entry: FigureEntry): number | string | null {
  return entry.entry === 'not_applicable' ? '–' : numberOf(entry)
}

function totalLine(
  rows: readonly GridRow[],
  columns: readonly FormColumn[],
  { place, texts }: Pick<FormFrame, 'place' | 'texts'>,
): SheetCell[] {
  const look: CellLook = { bold: true, border: true, fill: 'total' }
  const sums = columns.map(({ indicator }, index): SheetCell => {
    const letter = columnLetters(firstColumn + index)
    const range = `${letter}${place.firstRow}:${letter}${place.lastRow}`
    const numbers = rows.flatMap(({ cells }) => numberOf(cells[indicator]?.entry ?? BLANK) ?? [])
    return {
      // Nothing reported is no zero.
      formula: `IF(COUNT(${range})=0,"",SUM(${range}))`,
      value: numbers.length === 0 ? '' : numbers.reduce((sum, number) => sum + number, 0),
      look: { ...look, format: count, align: 'right' },
    }
  })
  return [
    rowMarks.totals,
    { value: null, look },
    { value: texts.total, look },
    { value: null, look },
    ...sums,
    { value: null, look },
  ]
}
