import { useTranslations } from 'next-intl'
import { useCodeText } from '@/components/member-moves/use-code-text'
import { formatDate } from '@/lib/format/dates'
import { nationalPhone } from '@/lib/members/rules/phone-number'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'
import type { MergeableField } from '@/lib/members/rules/merge-fields'

/** A birth as it is known: a full day, or the year alone. */
export function useBirthText(): (birth: string | null) => string | null {
  const t = useTranslations('moves.duplicates')
  return (birth) =>
    birth === null ? null : t('born', { birth: isCalendarDate(birth) ? formatDate(birth) : birth })
}

/** A phone as people write it; a masked one stays as it is. */
export function phoneText(phone: string): string {
  return /^\+84\d+$/.test(phone) ? nationalPhone(phone) : phone
}

/** A stored value in words: codes of lists by their names, days and phones as people write them. */
export function useStoredText(): (value: string) => string {
  const codeText = useCodeText()
  return (value) => codeText(value) ?? (isCalendarDate(value) ? formatDate(value) : phoneText(value))
}

/** Names what is chosen as one when two records become one. */
export function useChoiceName(): (choice: MergeableField) => string {
  const t = useTranslations('members.field')
  return (choice) => t(choice === 'name' ? 'fullName' : choice)
}
