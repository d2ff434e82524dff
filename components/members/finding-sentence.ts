import type { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import type { MemberFinding } from '@/lib/members/rules/finding'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'

export type MembersTranslator = ReturnType<typeof useTranslations<'members'>>

/** What a check found, as a sentence: what is odd and what to do. */
export function findingSentence(
  t: MembersTranslator,
  { code, params }: Pick<MemberFinding, 'code' | 'params'>,
): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    isCalendarDate(value) ? formatDate(value) : value,
  ])
  return t(`findings.${code}`, { day: 'none', ...Object.fromEntries(shown) })
}
