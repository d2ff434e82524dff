import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Says that targets are shown as they held on an earlier day. */
export function AsOfNotice({ asOf, today }: { asOf: CalendarDate; today: string }) {
  const t = useTranslations('plans.as_of')
  return (
    <Notice
      title={t('title', { day: formatDate(asOf) })}
      action={
        <LinkButton size="sm" href={today}>
          {t('today')}
        </LinkButton>
      }
    >
      {t('text')}
    </Notice>
  )
}
