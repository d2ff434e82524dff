/** A calendar month as the integer yyyymm: 202406 is June 2024. Integers sort, compare and index as months do. */
export type Month = number

const FIRST_YEAR = 1900
const LAST_YEAR = 2999

/** True for an integer yyyymm between 190001 and 299912. */
export function isMonth(value: unknown): value is Month {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false
  const month = value % 100
  return month >= 1 && month <= 12 && value >= FIRST_YEAR * 100 && value <= LAST_YEAR * 100 + 12
}

/** The month `number` (1–12) of `year`. Throws a RangeError for anything that is no month. */
export function monthOf(year: number, number: number): Month {
  const month = year * 100 + number
  if (number < 1 || number > 12 || !isMonth(month)) throw new RangeError(`No such month: ${year}-${number}`)
  return month
}

export function yearOf(month: Month): number {
  return Math.trunc(month / 100)
}

/** The number of the month within its year, 1–12. */
export function monthNumber(month: Month): number {
  return month % 100
}

/** The month `count` months later; earlier for a negative count. */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count)
}

/** How many months lie between: 0 for the same month, negative when `to` is the earlier one. */
export function monthDifference(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from)
}

/** Every month from `from` through `through`, both included; empty when `through` is the earlier one. */
export function monthsBetween(from: Month, through: Month): Month[] {
  const months: Month[] = []
  for (let index = monthIndex(from); index <= monthIndex(through); index += 1) months.push(monthAt(index))
  return months
}

/** For sorting: negative when `a` comes first. */
export function compareMonths(a: Month, b: Month): number {
  return a - b
}

/** Reads the month of an address such as `?month=2024-06`; null for anything else. */
export function parseMonthParam(text: string | null | undefined): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text ?? '')
  if (!match) return null
  const month = Number(match[1]) * 100 + Number(match[2])
  return isMonth(month) ? month : null
}

/** Writes a month for an address: 202406 is `2024-06`. */
export function monthParam(month: Month): string {
  return `${yearOf(month)}-${String(monthNumber(month)).padStart(2, '0')}`
}

/** Months counted from year 0, so that arithmetic on months is arithmetic on integers. */
function monthIndex(month: Month): number {
  return yearOf(month) * 12 + monthNumber(month) - 1
}

function monthAt(index: number): Month {
  return Math.floor(index / 12) * 100 + (index % 12) + 1
}
