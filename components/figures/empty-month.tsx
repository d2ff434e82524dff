'use client'

import { CalendarX2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { gridHref } from '@/components/figures/figure-links'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { EntryGridView } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'
import { addMonths } from '@/lib/periods/rules/month'

/** A month in which nobody here reported: before the founding, or after the end, of all units. */
export function EmptyMonth({ view }: { view: EntryGridView }) {
  const t = useTranslations('figures.empty')
  const locale = useLocale()
  const next = addMonths(view.month, 1)
  return (
    <EmptyState
      icon={<CalendarX2 aria-hidden />}
      title={t('no_units', { month: monthLabel(view.month, locale) })}
      action={
        <LinkButton href={gridHref(view.federation, view.unit.code, next)}>
          {t('later_month', { month: monthLabel(next, locale) })}
        </LinkButton>
      }
    >
      {t('no_units_text', { unit: view.unit.name })}
    </EmptyState>
  )
}
