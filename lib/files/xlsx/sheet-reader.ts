import 'server-only'
import { unescapeCellText } from '@/lib/files/cells/escaped-text'
import type { NumberFormat } from '@/lib/files/cells/number-format'
import { numberText } from '@/lib/files/cells/number-text'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import { rowOf, type SheetRow } from '@/lib/files/sheet-row'
import { columnOf } from './cell-place'
import type { XmlAttributes, XmlHandlers } from './parse-xml'
import type { TextTable } from './text-table'

/** Enough to recognise it by. */
const mostOfFormula = 200

const plain: NumberFormat = { kind: 'plain' }

/**
 * Gathers a sheet's rows from its XML. A formula counts with the value that was saved for it; one that no program has
 * computed yet is shown as it is written, so that nobody takes it for an empty cell.
 */
export class SheetReader implements XmlHandlers {
  #rows: SheetRow[] = []
  #rowNumber = 0
  #cells: string[] = []
  #column = -1
  #type = 'n'
  #format = plain
  #written = ''
  #formula: string | null = null
  #inFormula = false
  #inValue = false
  #inHint = false

  constructor(
    readonly formats: readonly NumberFormat[],
    readonly texts: TextTable,
    readonly epoch1904: boolean,
  ) {}

  /** Those that are complete and were not taken before. */
  takeRows(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#openValue()
    else if (name === 'f') this.#openFormula()
    else if (name === 'rPh') this.#inHint = true
    else if (name === 'row') this.#openRow(attributes['r'])
  }

  readonly text = (piece: string): void => {
    if (this.#inFormula) this.#formula = (this.#formula + piece).slice(0, mostOfFormula)
    if (!this.#inValue) return
    this.#written += piece
    if (this.#written.length > fileLimits.cellLength)
      throw new FileError('cell_too_long', { limit: fileLimits.cellLength, row: this.#rowNumber })
  }

  readonly close = (name: string): void => {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#inValue = false
    else if (name === 'f') this.#inFormula = false
    else if (name === 'rPh') this.#inHint = false
    else if (name === 'row') this.#closeRow()
  }

  #openRow(written: string | undefined): void {
    const rowNumber = written === undefined ? this.#rowNumber + 1 : Number(written)
    if (!Number.isSafeInteger(rowNumber) || rowNumber <= this.#rowNumber) throw new FileError('broken')
    this.#rowNumber = rowNumber
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r']
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
    if (this.#column < 0) throw new FileError('broken')
    this.#type = attributes['t'] ?? 'n'
    this.#format = this.formats[Number(attributes['s'] ?? 0)] ?? plain
    this.#written = ''
    this.#formula = null
  }

  #openFormula(): void {
    this.#inFormula = true
    this.#formula = '='
  }

  /** An empty one as well: a formula may give an empty text. */
  #openValue(): void {
    this.#inValue = !this.#inHint
    this.#formula = null
  }

  #closeCell(): void {
    const text = this.#formula ?? (this.#written === '' ? '' : this.#textOfCell())
    if (text === '') return
    if (this.#column >= fileLimits.columns) {
      if (text.trim() === '') return
      throw new FileError('too_many_columns', { limit: fileLimits.columns, row: this.#rowNumber })
    }
    this.#cells[this.#column] = text
  }

  #closeRow(): void {
    const row = rowOf(this.#rowNumber, this.#cells)
    if (row) this.#rows.push(row)
  }

  #textOfCell(): string {
    switch (this.#type) {
      case 's':
        return this.texts.get(Number(this.#written)) ?? ''
      case 'n':
        return numberText(this.#written, this.#format, this.epoch1904)
      case 'b':
        return this.#written === '1' || this.#written === 'true' ? 'TRUE' : 'FALSE'
      case 'd':
        return isoDateText(this.#written)
      case 'e':
        return this.#written
      default:
        return unescapeCellText(this.#written)
    }
  }
}

/** Few programs write dates this way: 1985-01-01T00:00:00. */
function isoDateText(written: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(written) ?? []
  if (year === undefined) return written
  return `${day}/${month}/${year}${clock && clock !== '00:00' ? ` ${clock}` : ''}`
}
