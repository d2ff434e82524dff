import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What an agreement is called: by its number, or where it has none, by its day. */
export function useAgreementName(): (agreement: { number: string | null; signedOn: CalendarDate }) => string {
  const t = useTranslations('agreements')
  return ({ number, signedOn }) =>
    number === null ? t('unnumbered', { day: formatDate(signedOn) }) : t('numbered', { number })
}
