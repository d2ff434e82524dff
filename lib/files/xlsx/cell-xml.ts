import { daySerial, dayText } from '@/lib/files/cells/cell-value'
import { type CellToWrite, isStyled, type SheetCell } from '@/lib/files/cells/sheet-cell'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import type { CellKind, StyleBook } from './style-book'
import { xmlText } from './xml-text'

/** A cell's XML; '' where there is nothing to write. Texts are inline strings: nothing in them is ever a formula. */
export function cellXml(
  place: string,
  cell: SheetCell,
  styles: StyleBook,
  textKind: CellKind = 'text',
): string {
  const { value, formula, look }: CellToWrite = isStyled(cell) ? cell : { value: cell }
  if (formula !== undefined) return formulaXml(place, { value, formula, ...(look && { look }) }, styles)
  if (value === null || value === '')
    return look ? `<c r="${place}" s="${styles.styleOf('number', look)}"/>` : ''
  if (typeof value === 'number')
    return `<c r="${place}" s="${styles.styleOf('number', look)}"><v>${exact(value)}</v></c>`
  const serial = typeof value === 'string' ? null : daySerial(value.date)
  if (serial !== null) return `<c r="${place}" s="${styles.styleOf('date', look)}"><v>${serial}</v></c>`
  const text = typeof value === 'string' ? value : dayText(value.date)
  if (text.length > fileLimits.cellLength)
    throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
  const inline = `<is><t xml:space="preserve">${xmlText(text)}</t></is>`
  return `<c r="${place}" s="${styles.styleOf(textKind, look)}" t="inlineStr">${inline}</c>`
}

function formulaXml(place: string, { value, formula, look }: CellToWrite, styles: StyleBook): string {
  // A cell of the kind 'text' would show the formula itself in some programs.
  const style = styles.styleOf('number', { ...(typeof value === 'string' && { format: 'General' }), ...look })
  const written = `<f>${xmlText(formula ?? '')}</f>`
  if (typeof value === 'string')
    return `<c r="${place}" s="${style}" t="str">${written}<v>${xmlText(value)}</v></c>`
  const number = typeof value === 'number' ? value : value && daySerial(value.date)
  return `<c r="${place}" s="${style}">${written}${number === null ? '' : `<v>${exact(number)}</v>`}</c>`
}

function exact(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A cell holds no ${value}`)
  return value
}
