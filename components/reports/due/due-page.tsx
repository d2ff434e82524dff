import { CircleCheckBig } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { LapsingSection } from '@/components/agreements/lapsing-section'
import { DueDecisions } from '@/components/reports/due/due-decisions'
import { DueOwing } from '@/components/reports/due/due-owing'
import { DueRequests } from '@/components/reports/due/due-requests'
import { DueReturns } from '@/components/reports/due/due-returns'
import { reportHref, reviewHref } from '@/components/reports/report-links'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { LapsingView } from '@/lib/agreements/views'
import type { DueView } from '@/lib/figures/report-views'

type DuePageProps = {
  view: DueView
  /** Agreements to renew; null where this person does not see agreements. */
  lapsing: LapsingView | null
}

/** What is to be done, in the order of who waits: decisions, what came back, what has to be handed in or renewed. */
export function DuePage({ view, lapsing }: DuePageProps) {
  const t = useTranslations('tasks')
  const waiting = [
    view.decisions,
    view.requests,
    view.returns,
    view.corrections,
    view.owing,
    lapsing?.rows ?? [],
  ]
  const nothing = waiting.every((list) => list.length === 0)
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-5">
      <header>
        <p className="text-ink-soft text-sm">{view.unit.name}</p>
        <h1 className="text-xl">{t('title')}</h1>
        {view.may.report || view.may.decide ? <Lead view={view} /> : null}
      </header>
      {nothing ? <AllDone view={view} /> : null}
      <DueDecisions view={view} />
      <DueRequests view={view} />
      <DueReturns view={view} />
      <DueOwing view={view} />
      {lapsing ? <LapsingSection view={lapsing} /> : null}
    </div>
  )
}

/** Which month is on, and how long there is. */
function Lead({ view: { month, dueOn, daysLeft, owing } }: { view: DueView }) {
  const t = useTranslations('tasks.lead')
  const named = { month: monthLabel(month, useLocale()), date: formatDate(dueOn) }
  const behind = daysLeft < 0 && owing.some((row) => row.month === month)
  return (
    <p className={classNames('mt-1 text-lg tabular-nums', behind ? 'text-danger' : 'text-ink-soft')}>
      {daysLeft < 0 ? t('overdue', { ...named, days: -daysLeft }) : t('due_in', { ...named, days: daysLeft })}
    </p>
  )
}

function AllDone({ view }: { view: DueView }) {
  const t = useTranslations('tasks.done')
  const month = monthLabel(view.month, useLocale())
  const { may, federation, unit } = view
  const href =
    unit.rank === 'grassroots'
      ? reportHref(federation, unit.code, view.month)
      : reviewHref(federation, unit.code, view.month)
  return (
    <Card>
      <EmptyState
        icon={<CircleCheckBig aria-hidden />}
        title={t('title')}
        action={
          may.report || may.decide ? (
            <LinkButton href={href}>{t('review', { month })}</LinkButton>
          ) : (
            <LinkButton href={`/${federation}/dashboard`}>{t('dashboard')}</LinkButton>
          )
        }
      >
        {may.report ? t('report_text', { month }) : t(may.decide ? 'decide_text' : 'read_text')}
      </EmptyState>
    </Card>
  )
}
