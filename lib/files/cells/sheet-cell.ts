import type { CellValue } from './cell-value'

/** How a cell looks and behaves; what is left out is as its kind of value has it. */
export interface CellLook {
  /** A number format as workbooks write it: '#,##0', '0.00', 'dd/mm/yyyy'. */
  format?: string
  bold?: boolean
  italic?: boolean
  /** In points; 11 unless given. */
  size?: number
  ink?: 'soft' | 'danger'
  fill?: 'header' | 'total' | 'closed' | 'warning'
  border?: boolean
  align?: 'left' | 'center' | 'right'
  wrap?: boolean
  /** May be filled in although its sheet is locked. */
  open?: boolean
}

export interface CellToWrite {
  /** Of a formula: what it gives, so that it is shown before anything is computed again. */
  value: CellValue
  /** Without the equals sign, in the workbook's own words: 'SUM(B2:B9)'. Never made of what people typed. */
  formula?: string
  look?: CellLook
}

export type SheetCell = CellValue | CellToWrite

/** What a cell says, whatever it looks like. */
export function valueOf(cell: SheetCell): CellValue {
  return isStyled(cell) ? cell.value : cell
}

export function isStyled(cell: SheetCell): cell is CellToWrite {
  return cell !== null && typeof cell === 'object' && 'value' in cell
}
