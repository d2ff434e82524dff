import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import type { ImportFindingView } from '@/lib/members/imports/views'
import { memberFindingCodes } from '@/lib/members/rules/finding'
import { importFindingCodes } from '@/lib/members/rules/import-findings'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'

/** What a check found in a row, as a sentence: what is odd and what to do. */
export function useFindingText(): (finding: Pick<ImportFindingView, 'code' | 'params'>) => string {
  const ofMembers = useTranslations('members.findings')
  const ofImports = useTranslations('imports.findings')
  return ({ code, params }) => {
    const said = { ...unsaid, ...printable(params) }
    const member = memberFindingCodes.find((known) => known === code)
    if (member) return ofMembers(member, said)
    const own = importFindingCodes.find((known) => known === code)
    return ofImports(own ?? 'other', said)
  }
}

/** What sentences can leave out. */
const unsaid = { day: 'none', sex: 'other' }

/** Days as people write them; years stay plain, without a mark between thousands. */
function printable(params: ImportFindingView['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isCalendarDate(value) ? formatDate(value) : String(value),
    ]),
  )
}
