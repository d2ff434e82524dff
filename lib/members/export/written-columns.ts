import 'server-only'
import type { ColumnToWrite } from '@/lib/files/sheet-to-write'
import type { Locale } from '@/lib/format/locale'
import { type MemberColumnName, memberColumns } from '@/lib/members/rules/member-columns'

/** Names of the sheets, by language. */
export const sheetNames = {
  vi: { members: 'Đoàn viên', example: 'Ví dụ', lists: 'Danh mục' },
  en: { members: 'Members', example: 'Example', lists: 'Lists' },
} as const

const dates: readonly MemberColumnName[] = ['birthOn', 'joinedOn']

const widths: Readonly<Partial<Record<MemberColumnName, number>>> = {
  fullName: 28,
  middleName: 16,
  birthOn: 13,
  phone: 14,
  email: 26,
  hometown: 28,
  address: 36,
  jobTitle: 24,
  contract: 26,
  education: 22,
  cardNumber: 18,
  subUnit: 26,
  note: 30,
  unitName: 36,
  memberId: 38,
}

/** How a column stands in a file: its header is one that an import knows. */
export function columnToWrite(name: MemberColumnName, locale: Locale): ColumnToWrite {
  const header = memberColumns[name][locale]
  const width = widths[name]
  return {
    header,
    kind: dates.includes(name) ? 'date' : 'text',
    ...(width === undefined ? {} : { width: Math.max(width, header.length + 3) }),
  }
}
