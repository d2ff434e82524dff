import { Landmark } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { capitalised } from '@/components/dashboard/period-text'
import { NationalGoal } from '@/components/national/national-goal'
import { NationalTable } from '@/components/national/national-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { formatInteger } from '@/lib/format/numbers'
import { monthLabel } from '@/lib/format/month-label'
import type { NationalView } from '@/lib/reports/views'

/** The federations side by side, by their totals alone, and together against the national programme. */
export function National({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const tPeriod = useTranslations('dashboard.period')
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <p className="text-ink-soft">
          {capitalised(tPeriod('as_of', { month: monthLabel(view.through, locale) }))}
        </p>
        <h1 className="text-xl sm:text-2xl">{t('title')}</h1>
        <p className="text-ink-soft text-sm">
          {t('note', { count: formatInteger(view.rows.length, locale) })}
        </p>
      </header>
      <NationalGoal view={view} />
      {view.rows.length === 0 ? (
        <Card>
          <EmptyState icon={<Landmark aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <Card padding="flush">
          <NationalTable view={view} />
        </Card>
      )}
    </div>
  )
}
