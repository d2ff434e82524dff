import { CircleCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { HatchMark } from '@/components/chart/hatch-mark'
import { capitalised } from '@/components/dashboard/period-text'
import { formatInteger } from '@/lib/format/numbers'
import { monthLabel, spanLabel } from '@/lib/format/month-label'
import type { UnitResults } from '@/lib/reports/views'

/** Whether the figures may still change, and of how many reports they are made. */
export function ReportState({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard.reports')
  const locale = useLocale()
  const { period, reports, provisional } = view
  const { span, last } = reports
  if (span.expected === 0 && span.submitted === 0)
    return <p className="text-ink-soft text-sm">{t('expected_none')}</p>
  const number = (value: number) => formatInteger(value, locale)
  if (!provisional) {
    return (
      <p className="text-ink-soft flex items-center gap-1.5 text-sm">
        <CircleCheck aria-hidden className="text-success size-4 shrink-0" />
        {t('complete', { period: spanLabel(period.kind, period.span, locale) })} ({number(span.approved)}/
        {number(span.expected)})
      </p>
    )
  }
  return (
    <p className="text-ink-soft flex flex-wrap items-center gap-x-1.5 text-sm">
      <HatchMark />
      <strong className="text-ink">{t('provisional')}</strong>
      <span>
        {capitalised(
          t('last', {
            month: monthLabel(period.span.through, locale),
            submitted: number(last.submitted),
            expected: number(last.expected),
            approved: number(last.approved),
          }),
        )}
        {period.span.from === period.span.through
          ? '.'
          : `; ${t('span', { approved: number(span.approved), expected: number(span.expected) })}.`}
      </span>
    </p>
  )
}
