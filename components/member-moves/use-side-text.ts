import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'

/** A birth as it is known: a full day, or the year alone. */
export function useBirthText(): (birth: string | null) => string | null {
  const t = useTranslations('moves.duplicates')
  return (birth) =>
    birth === null ? null : t('born', { birth: isCalendarDate(birth) ? formatDate(birth) : birth })
}

/** A stored value in words: codes of lists by their names, days as people write them. */
export function useStoredText(): (value: string) => string {
  const t = useTranslations('imports.codes')
  return (value) => {
    const code = codes.find((known) => known === value)
    if (code) return t(code)
    return isCalendarDate(value) ? formatDate(value) : value
  }
}

const codes = [...sexes, ...contracts, ...educations]
