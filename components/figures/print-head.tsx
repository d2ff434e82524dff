'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { EntryGridView } from '@/lib/figures/views'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'

/** What stands above the table on paper: whose figures, of which month, and what the signs mean. */
export function PrintHead({ view }: { view: EntryGridView }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  return (
    <div className="hidden print:block">
      <p className="font-strong">{view.unit.name}</p>
      <h2 className="text-lg">{t('heading', { month: monthLabel(view.month, locale) })}</h2>
      <p className="text-sm">
        {t('print.printed', { day: formatDate(view.today) })} {t('print.legend')}
      </p>
    </div>
  )
}
