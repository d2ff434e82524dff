import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { DocumentHeader } from './document'

/** `Số: 12/BC-LĐLĐ`; without a number, room to write it. */
export function numberLine({ number }: Pick<DocumentHeader, 'number'>): string {
  return `Số: ${number ?? '............'}`
}

/**
 * `Hạ Long, ngày 05 tháng 7 năm 2024`: NĐ 30/2020 puts a 0 before days below 10 and before the months 1 and 2
 * only. Without a date, room for day, month and year.
 */
export function placeAndDate({ place, date }: Pick<DocumentHeader, 'place' | 'date'>): string {
  return `${place}, ${date === null ? 'ngày ..... tháng ..... năm .........' : dayInWords(date)}`
}

function dayInWords(date: CalendarDate): string {
  const [year, month = '', day] = date.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** A line of the recipients: a dash before, a semicolon after, a full stop after the last. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((line, at) => `- ${line}${at === recipients.length - 1 ? '.' : ';'}`)
}
