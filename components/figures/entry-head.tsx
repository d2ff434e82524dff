'use client'

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { workbookHref } from '@/components/figures/figure-links'
import { PrintForm } from '@/components/figures/print-form'
import type { EntryGridView } from '@/lib/figures/views'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'

/** Which month of which unit, by when it is due; at the right the main act. */
export function EntryHead({
  view,
  shown,
  children,
}: {
  view: EntryGridView
  shown?: number
  children?: ReactNode
}) {
  const t = useTranslations('figures')
  const workbook = useTranslations('workbook')
  const locale = useLocale()
  const count = view.rows.length
  const units =
    shown === undefined || shown === count ? t('units', { count }) : t('shown_of', { shown, count })
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-xl">{t('heading', { month: monthLabel(view.month, locale) })}</h1>
        <p className="text-ink-soft text-table flex flex-wrap gap-x-2">
          <span>{view.unit.name}</span>
          <span aria-hidden>·</span>
          <span className="tabular-nums">{units}</span>
          <span aria-hidden>·</span>
          <Due view={view} />
          {count > 0 ? (
            <span data-print="none" className="flex gap-x-2">
              <span aria-hidden>·</span>
              <Link
                href={workbookHref(view.federation, view.unit.code, view.month)}
                className="text-primary underline"
              >
                {workbook('link')}
              </Link>
            </span>
          ) : null}
        </p>
        <p className="hidden text-sm print:block">
          {t('print.printed', { day: formatDate(view.today) })} {t('print.legend')}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <PrintForm federation={view.federation} unit={view.unit.code} month={view.month} />
        {children}
      </div>
    </header>
  )
}

function Due({ view: { dueOn, daysLeft } }: { view: EntryGridView }) {
  const t = useTranslations('figures.due')
  const day = formatDate(dueOn)
  const text =
    daysLeft === 0
      ? t('today', { day })
      : daysLeft > 0
        ? t('left', { day, days: daysLeft })
        : t('late', { day, days: -daysLeft })
  return <span className={`tabular-nums ${daysLeft < 0 ? 'text-danger' : ''}`}>{text}</span>
}
