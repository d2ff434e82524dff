import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { ReviewCounts, ReviewView } from '@/lib/figures/report-views'

const shown = [
  'draft',
  'waiting',
  'returned',
  'approved',
  'correcting',
  'requests',
] as const satisfies readonly (keyof ReviewCounts)[]

/** The month in a sentence, then how many reports stand where. */
export function ReviewSummary({ view }: { view: ReviewView }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { counts, daysLeft } = view
  const date = formatDate(view.dueOn)
  const open = counts.draft + counts.returned
  const unfinished = open + counts.waiting + counts.correcting + counts.requests
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg tabular-nums">
        {counts.expected === 0 && counts.submitted === 0
          ? t('summary.nothing_expected')
          : t('summary.handed_in', {
              submitted: formatInteger(counts.submitted, locale),
              expected: formatInteger(counts.expected, locale),
              onTime: formatInteger(counts.onTime, locale),
              approved: formatInteger(counts.approved, locale),
            })}{' '}
        {view.locked || (daysLeft < 0 && open === 0) ? null : (
          <span className={classNames(daysLeft < 0 ? 'text-danger' : 'text-ink-soft')}>
            {daysLeft < 0
              ? t('summary.overdue', { date, days: -daysLeft })
              : t('summary.due_in', { date, days: daysLeft })}
          </span>
        )}
      </p>
      {unfinished > 0 ? <Counts counts={counts} /> : null}
      {view.locked ? <Notice title={t('locked_title')}>{t('locked_text')}</Notice> : null}
    </div>
  )
}

function Counts({ counts }: { counts: ReviewCounts }) {
  const t = useTranslations('reports.count')
  const locale = useLocale()
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {shown
        .filter((name) => counts[name] > 0)
        .map((name) => (
          <div key={name} className="flex flex-col">
            <dt className="text-ink-soft text-sm">{t(name)}</dt>
            <dd className="font-strong text-xl tabular-nums">{formatInteger(counts[name], locale)}</dd>
          </div>
        ))}
    </dl>
  )
}
