import { useTranslations } from 'next-intl'
import { PlanKindBadge } from '@/components/plans/plan-kind'
import { PlanTable, type PlanTold } from '@/components/plans/plan-table'
import { formatDate } from '@/lib/format/dates'
import type { NationalAskView } from '@/lib/plans/views'

/** What the nation asks of the whole tenant, by which decision, and how far it is. */
export function NationalAsk({ ask, view }: { ask: NationalAskView; view: PlanTold }) {
  const t = useTranslations('plans')
  return (
    <article className="border-line bg-surface-raised min-w-0 rounded-lg border" data-print="whole">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2.5 pb-2">
        <h3 className="text-base">{ask.title}</h3>
        <PlanKindBadge plan={ask} tone={ask.when === 'running' ? 'primary' : 'neutral'} />
      </header>
      <PlanTable plan={ask} view={view} />
      <p className="text-ink-soft px-4 pt-3 pb-4 text-sm tabular-nums">
        {ask.decisionNumber ? `${t('revision.number', { number: ask.decisionNumber })}, ` : ''}
        {t('revision.on', { date: formatDate(ask.decidedOn) })}
      </p>
    </article>
  )
}
