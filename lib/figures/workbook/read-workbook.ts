import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { FileError } from '@/lib/files/file-error'
import { openFile, type OpenedFile } from '@/lib/files/open-file'
import type { SheetRow } from '@/lib/files/sheet-row'
import { columnLetters } from '@/lib/files/xlsx/cell-place'
import type { KeptCell } from '@/lib/figures/rules/kept-cell'
import { type Kept, parseKeptRows } from './kept-sheet'
import { keptSheetName, rowMarks } from './sheet-names'

/** A figure's cell as somebody sent it back. */
export interface ReadCell {
  unitId: string
  indicator: string
  /** Where it stands in the sheet: F12. */
  address: string
  /** As it is shown there. */
  text: string
  /** What it said when the workbook left. */
  kept: KeptCell
}

/** What stands in a unit's line beside its figures: its name among it. */
export interface ReadLine {
  unitId: string
  rowNumber: number
  texts: string[]
}

export type ReadWorkbook = Pick<Kept, 'tenant' | 'unit' | 'month' | 'madeAt'> & {
  cells: ReadCell[]
  lines: ReadLine[]
}

/** What a workbook may unpack to, in bytes, and the rows of a sheet: far more than any month has. */
const limits = { inflatedBytes: 48 * 1024 * 1024, rows: 5_000 }

/**
 * Reads a month's workbook that somebody sent back: every figure of the form, wherever its row or column was moved
 * to. Rows and columns are known by marks out of sight; the order in which they stand does not matter.
 * @throws DomainError invalid_input with the reason why it is not taken: workbook_file, workbook_foreign,
 *   workbook_columns, workbook_form_twice, workbook_row_unknown, workbook_row_twice, workbook_rows_missing
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const { kept, form } = await readSheets(bytes)
  const { tenant, unit, month, madeAt } = kept
  return { tenant, unit, month, madeAt, ...readForm(form, kept) }
}

async function readSheets(bytes: Uint8Array): Promise<{ kept: Kept; form: SheetRow[] }> {
  try {
    const file = await openFile(bytes, { inflatedBytes: limits.inflatedBytes })
    // A text keeps nothing that is out of sight.
    if (file.format === 'csv') throw refused('workbook_file', { problem: 'csv' })
    if (!file.sheets.some(({ name }) => name === keptSheetName)) throw refused('workbook_foreign')
    const kept = parseKeptRows((await rowsOf(file, keptSheetName)).map(({ cells }) => cells))
    if (kept === null) throw refused('workbook_foreign')
    return { kept, form: await findForm(file) }
  } catch (error) {
    if (error instanceof FileError) throw refused('workbook_file', { problem: error.problem })
    throw error
  }
}

/** The one sheet that has the row of marks: somebody may have given it another name, or put sheets before it. */
async function findForm(file: OpenedFile): Promise<SheetRow[]> {
  const forms: SheetRow[][] = []
  for (const { name } of file.sheets) {
    if (name === keptSheetName) continue
    const rows = await rowsOf(file, name)
    if (rows.some(isCodes)) forms.push(rows)
  }
  const [form, another] = forms
  if (another) throw refused('workbook_form_twice')
  if (!form) throw refused('workbook_columns')
  return form
}

async function rowsOf(file: OpenedFile, sheet: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of file.rows(sheet)) {
    if (rows.push(row) > limits.rows) throw new FileError('too_many_rows', { limit: limits.rows })
  }
  return rows
}

function isCodes({ cells }: SheetRow): boolean {
  return cells[0] === rowMarks.codes
}

function readForm(rows: readonly SheetRow[], kept: Kept): Pick<ReadWorkbook, 'cells' | 'lines'> {
  const codesAt = rows.findIndex(isCodes)
  const columns = columnsOf(rows[codesAt]?.cells ?? [], kept.indicators)
  const seen = new Set<string>()
  const lines: ReadLine[] = []
  const cells = rows.slice(codesAt + 1).flatMap(({ rowNumber, cells: texts }) => {
    const unitId = (texts[0] ?? '').trim()
    if (unitId === rowMarks.totals) return []
    const keptCells = kept.rows.get(unitId)
    if (!keptCells) {
      if (unitId === '' && columns.every((column) => (texts[column] ?? '').trim() === '')) return []
      throw refused('workbook_row_unknown', { row: rowNumber })
    }
    if (seen.has(unitId)) throw refused('workbook_row_twice', { row: rowNumber })
    seen.add(unitId)
    lines.push({ unitId, rowNumber, texts: texts.filter((_, column) => !columns.includes(column)) })
    return kept.indicators.map((indicator, index): ReadCell => {
      const column = columns[index]!
      const address = `${columnLetters(column)}${rowNumber}`
      return { unitId, indicator, address, text: texts[column] ?? '', kept: keptCells[index]! }
    })
  })
  const missing = kept.rows.size - seen.size
  if (missing > 0) throw refused('workbook_rows_missing', { count: missing })
  return { cells, lines }
}

/** Where each indicator stands now. */
function columnsOf(codes: readonly string[], indicators: readonly string[]): number[] {
  return indicators.map((indicator) => {
    const column = codes.indexOf(indicator)
    if (column < 1 || codes.indexOf(indicator, column + 1) >= 0) throw refused('workbook_columns')
    return column
  })
}

function refused(
  reason:
    | 'workbook_file'
    | 'workbook_foreign'
    | 'workbook_columns'
    | 'workbook_form_twice'
    | 'workbook_row_unknown'
    | 'workbook_row_twice'
    | 'workbook_rows_missing',
  params: Readonly<Record<string, string | number>> = {},
): DomainError {
  return new DomainError('invalid_input', reason, params)
}
