import { indicatorNames } from '@/lib/core/catalogue/indicator-names'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { e2eQuangNinh } from '@/tests/support/e2e-world'
import { juneOfHaLong } from '@/tests/support/june-of-ha-long'

/** June 2024 of Hạ Long as somebody would have it in a sheet: by the unit's name and the head of the column. */
export type JuneSheet = {
  /** What stands in a cell: "1.453", "-" for not applicable, nothing where nobody knows. */
  text: (unit: string, column: string) => string
  nameOf: (unitCode: string) => string
}

export function juneSheet(): JuneSheet {
  const { units } = quangNinh(e2eQuangNinh)
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const heads = new Map(Object.entries(indicatorNames).map(([code, name]) => [code, name.vi[1]]))
  const nameOf = (code: string) => names.get(code) ?? code
  const cells = new Map(
    juneOfHaLong().map(({ unitCode, indicator, value }) => [
      `${nameOf(unitCode)} ${heads.get(indicator)}`,
      value === null ? '-' : new Intl.NumberFormat('vi-VN').format(value),
    ]),
  )
  return { nameOf, text: (unit, column) => cells.get(`${unit} ${column}`) ?? '' }
}

/** A block as Excel hands it to the clipboard: tabs between the cells, a line end of Windows after each row. */
export function asExcelCopies(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join('\t')}\r\n`).join('')
}
