import type { NumberFormat } from './number-format'

/**
 * The number of a cell as text: a date as dd/mm/yyyy, with the time where the format shows one; other numbers
 * with all their digits, no exponent, no thousands separator, and a decimal comma.
 * @param written the number as the file writes it
 * @param epoch1904 whether the workbook counts days from 1904
 */
export function numberText(written: string, format: NumberFormat, epoch1904: boolean): string {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  switch (format.kind) {
    case 'date':
      return dateText(value, format.time, epoch1904) ?? plainText(written, value)
    case 'year':
      return dateText(value, false, epoch1904)?.slice(-4) ?? plainText(written, value)
    case 'time':
      return value >= 0 ? timeText(value) : plainText(written, value)
    case 'percent':
      return `${decimalText(value * 100)}%`
    case 'padded':
      return Number.isInteger(value) && value >= 0
        ? plainText(written, value).padStart(format.digits, '0')
        : plainText(written, value)
    case 'plain':
      return plainText(written, value)
  }
}

const dayMilliseconds = 86_400_000
/** The last day that Excel can show: 31/12/9999. */
const lastSerial = 2_958_465

/** Null where no day has that number. */
function dateText(serial: number, withTime: boolean, epoch1904: boolean): string | null {
  if (serial < 0 || serial > lastSerial + 1) return null
  // Whole seconds first, so that 23:59:59.9999 is the next day's midnight and not 24:00.
  const seconds = Math.round(serial * 86_400)
  const days = Math.floor(seconds / 86_400)
  const clock = withTime && seconds % 86_400 !== 0 ? ` ${clockText(seconds % 86_400)}` : ''
  if (epoch1904) return calendarText(Date.UTC(1904, 0, 1) + days * dayMilliseconds) + clock
  if (days === 0) return null
  // Excel counts a 29/02/1900 that never was.
  if (days === 60) return `29/02/1900${clock}`
  const base = Date.UTC(1899, 11, days > 60 ? 30 : 31)
  return calendarText(base + days * dayMilliseconds) + clock
}

function calendarText(time: number): string {
  const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

/** Hours go beyond 24 where the format counts them up. */
function timeText(value: number): string {
  return clockText(Math.round(value * 86_400))
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  if (seconds % 60 !== 0) parts.push(seconds % 60)
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

function plainText(written: string, value: number): string {
  if (/^-?\d+$/.test(written)) return written
  return Number.isInteger(value) ? BigInt(value).toString() : decimalText(value)
}

/** Fifteen digits count, as in Excel: 0.1 + 0.2 is 0,3. */
function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (!text.includes('e')) return text.replace('.', ',')
  return rounded
    .toFixed(20)
    .replace(/\.?0+$/, '')
    .replace('.', ',')
}
