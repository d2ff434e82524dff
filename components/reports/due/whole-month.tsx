import { useLocale, useTranslations } from 'next-intl'
import { reviewHref } from '@/components/reports/report-links'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import type { DueView } from '@/lib/figures/report-views'

/** The way to all reports of the month; a union has only its own. */
export function WholeMonth({ view: { federation, unit, month } }: { view: DueView }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  if (unit.rank === 'grassroots') return null
  return (
    <LinkButton size="sm" tone="quiet" href={reviewHref(federation, unit.code, month)}>
      {t('whole', { month: monthLabel(month, locale) })}
    </LinkButton>
  )
}
