import 'server-only'
import { getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/format/dates'
import { memberFindingCodes } from '@/lib/members/rules/finding'
import { importFindingCodes } from '@/lib/members/rules/import-findings'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ImportFindingView } from './views'

/** Words of the workbook of rows that did not go in, in the user's language. */
export interface FindingTexts {
  sentence: (finding: Pick<ImportFindingView, 'code' | 'params'>) => string
  /** The header of the column of reasons. */
  reason: string
  sheet: string
}

export async function findingTexts(): Promise<FindingTexts> {
  const ofMembers = await getTranslations('members.findings')
  const ofImports = await getTranslations('imports.findings')
  const ofFile = await getTranslations('imports.errors_file')
  return {
    sentence: ({ code, params }) => {
      // What sentences can leave out.
      const said = { day: 'none', sex: 'other', ...printable(params) }
      const member = memberFindingCodes.find((known) => known === code)
      if (member) return ofMembers(member, said)
      return ofImports(importFindingCodes.find((known) => known === code) ?? 'other', said)
    },
    reason: ofFile('reason'),
    sheet: ofFile('sheet'),
  }
}

/** Days as people write them; years stay plain. */
function printable(params: ImportFindingView['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isCalendarDate(value) ? formatDate(value) : String(value),
    ]),
  )
}
