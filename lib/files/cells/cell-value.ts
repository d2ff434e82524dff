/** What is written into a cell. A text stays a text whatever it looks like. */
export type CellValue = string | number | null | { date: string }

/** A day of the calendar (yyyy-mm-dd) as people read it: dd/mm/yyyy. */
export function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}

/** The number that a workbook holds for a day. Null for days before 1900, which it cannot hold. */
export function daySerial(date: string): number | null {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000
  // Excel counts a 29/02/1900 that never was.
  const serial = days + (days >= firstOfMarch1900 ? 25_569 : 25_568)
  return serial >= 1 ? serial : null
}

const firstOfMarch1900 = Date.UTC(1900, 2, 1) / 86_400_000
