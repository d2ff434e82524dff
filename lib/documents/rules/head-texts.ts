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
  return `${place}, ${dayInWords(date)}`
}

/** `ngày 05 tháng 7 năm 2024`; without a date, room to write it. */
export function dayInWords(date: CalendarDate | null): string {
  if (date === null) return 'ngày ..... tháng ..... năm .........'
  const [year, month = '', day] = date.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/**
 * A body's name in the lines of its half of the head: where it is too long for one (`mostLetters`), it is parted
 * before the part that says where it is, never within a word of two syllables.
 */
export function bodyLines(name: string, mostLetters: number): string[] {
  if (name.length <= mostLetters) return [name]
  const parting = / (?=(?:TỈNH|THÀNH PHỐ|THỊ XÃ|HUYỆN|NGÀNH|VIỆT NAM|CÁC|CÔNG TY|XÃ|PHƯỜNG|ĐẶC KHU) ?)/gu
  const places = [...name.matchAll(parting)].map(({ index }) => index)
  const best = places.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)]
}

/** In a head a body's name stands in full: `LĐLĐ tỉnh …` is `Liên đoàn Lao động tỉnh …`. */
export function bodyInFull(name: string): string {
  return name
    .replace(/^LĐLĐ(?=\s)/, 'Liên đoàn Lao động')
    .replace(/^CĐCS(?=\s)/, 'Công đoàn cơ sở')
    .replace(/^CĐ(?=\s)/, 'Công đoàn')
}

/** A line of the recipients: a dash before, a semicolon after, a full stop after the last. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((line, at) => `- ${line}${at === recipients.length - 1 ? '.' : ';'}`)
}
