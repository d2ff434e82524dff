import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VisitActs } from '@/components/committee/visits/visit-acts'
import { visitsHref } from '@/components/committee/committee-links'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { VisitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

const tones: Record<VisitView['state'], BadgeTone> = {
  none: 'neutral',
  open: 'primary',
  overdue: 'danger',
  done: 'success',
}

type VisitCardProps = { federation: string; visit: VisitView; today: CalendarDate; mayRecord: boolean }

/** A visit: where and when, what was found, and what has to be done by when. */
export function VisitCard({ federation, visit, today, mayRecord }: VisitCardProps) {
  const t = useTranslations('committee')
  const { unit, by, visitedOn, purpose, conclusions, followUp, followUpOn, doneOn, state } = visit
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Link
            href={visitsHref(federation, { unit: unit.code })}
            className="font-strong hover:text-primary wrap-anywhere hover:underline"
          >
            {unit.name}
          </Link>
          <p className="text-ink-soft text-sm">
            {t('visits.by', { name: by.name, day: formatDate(visitedOn) })}
          </p>
        </div>
        <span className="flex shrink-0 items-center gap-1">
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
          {mayRecord ? <VisitActs {...{ federation, visit, today }} /> : null}
        </span>
      </div>
      <dl className="text-table grid gap-x-4 gap-y-1 md:grid-cols-[9rem_1fr]">
        <Line label={t('visits.purpose')}>{purpose}</Line>
        <Line label={t('visits.conclusions')}>{conclusions}</Line>
        {followUp ? (
          <Line label={t('visits.follow_up')}>
            {followUp}
            <span className={state === 'overdue' ? 'text-danger' : 'text-ink-soft'}>
              {doneOn
                ? ` (${t('visits.done_on', { day: formatDate(doneOn) })})`
                : followUpOn
                  ? ` (${t('visits.due', { day: formatDate(followUpOn) })})`
                  : ''}
            </span>
          </Line>
        ) : null}
      </dl>
    </li>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft text-sm md:pt-px">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-line max-md:mb-1">{children}</dd>
    </div>
  )
}
