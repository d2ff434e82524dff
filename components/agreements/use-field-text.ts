import { useLocale, useTranslations } from 'next-intl'
import { agreementGrades, agreementScopes } from '@/lib/agreements/rules/agreement'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { isCalendarDate } from '@/lib/periods/rules/calendar-date'

/** The value of an agreement's field as people read it; empty where there is none. */
export function useFieldText(employers: readonly { id: string; name: string }[] = []) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  return (field: string, value: string | null): string => {
    if (value === null) return field === 'employerId' ? t('form.all_employers') : ''
    if (isCalendarDate(value)) return formatDate(value)
    if (field === 'employerId') return employers.find(({ id }) => id === value)?.name ?? t('record.employer')
    if (field === 'workers') return formatInteger(Number(value), locale)
    const scope = agreementScopes.find((known) => known === value)
    if (field === 'scope' && scope) return t(`scope.${scope}`)
    const grade = agreementGrades.find((known) => known === value)
    if (field === 'grade' && grade) return t(`grade.${grade}`)
    if (field === 'endReason' && value === 'renewed') return t('record.replaced')
    return value
  }
}
