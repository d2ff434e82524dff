import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'
import { nationalPhone } from '@/lib/members/rules/phone-number'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'

/** A kept value as people read it: days, codes and phone numbers written out. Masked ones stay as they are. */
export function useFieldWords(): (field: string, value: string | null) => string {
  const t = useTranslations('members')
  return (field, value) => {
    if (value === null || value === '') return ''
    if (isCalendarDate(value)) return formatDate(value)
    if (field === 'phone' && value.startsWith('+84')) return nationalPhone(value)
    if (field === 'sex') return wordOf(sexes, value, (code) => t(`sex.${code}`))
    if (field === 'contract') return wordOf(contracts, value, (code) => t(`contract.${code}`))
    if (field === 'education') return wordOf(educations, value, (code) => t(`education.${code}`))
    return value
  }
}

function wordOf<Code extends string>(
  codes: readonly Code[],
  value: string,
  word: (code: Code) => string,
): string {
  const code = codes.find((known) => known === value)
  return code === undefined ? value : word(code)
}
