import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { visitsHref } from '@/components/committee/committee-links'
import { TargetLine } from '@/components/committee/mine/target-line'
import { RecordVisit } from '@/components/committee/visits/record-visit'
import { weakHref } from '@/components/committee/weak/weak-links'
import { profileHref } from '@/components/units/unit-links'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { MyUnitsView, MyUnitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type MyUnitCardProps = {
  federation: string
  unit: MyUnitView
  mayOpen: { dashboard: boolean; plans: boolean; figures: boolean }
  may: MyUnitsView['may']
  today: CalendarDate
}

/** The first of the targets that are furthest behind; the plan has them all. */
const mostTargets = 6

/** One unit: how it stands against its plan, how many of its unions are weak, when somebody was there. */
export function MyUnitCard({ federation, unit: held, mayOpen, may, today }: MyUnitCardProps) {
  const t = useTranslations('committee')
  const locale = useLocale()
  const { unit, title, from, unions, targets, weak, openFollowUps, overdueFollowUps, lastVisitOn } = held
  const query = new URLSearchParams({ unit: unit.code }).toString()
  return (
    <Card
      title={
        <Link href={profileHref(federation, unit.code)} className="hover:text-primary hover:underline">
          {unit.name}
        </Link>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft text-sm">
          {[
            title,
            t('mine.since', { day: formatDate(from) }),
            unit.rank === 'grassroots'
              ? null
              : t('mine.unions', { count: unions, shown: formatInteger(unions, locale) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {mayOpen.plans && mayOpen.figures ? (
          targets.length === 0 ? (
            <p className="text-table">{t('mine.no_targets')}</p>
          ) : (
            <ul className="flex flex-col gap-1.5">
              {targets.slice(0, mostTargets).map((target) => (
                <TargetLine key={target.indicator + target.planTitle} target={target} />
              ))}
            </ul>
          )
        ) : null}
        <p className="text-table flex flex-wrap gap-x-4 gap-y-1">
          {mayOpen.figures ? (
            <Link
              href={weakHref(federation, { unit: unit.code })}
              className={
                weak > 0 ? 'text-danger font-strong hover:underline' : 'text-ink-soft hover:underline'
              }
            >
              {t('mine.weak', { count: weak })}
            </Link>
          ) : null}
          <Link
            href={visitsHref(federation, { unit: unit.code, state: 'open' })}
            className={overdueFollowUps > 0 ? 'text-danger hover:underline' : 'text-ink-soft hover:underline'}
          >
            {t('mine.open_follow_ups', { count: openFollowUps })}
            {overdueFollowUps > 0
              ? ` (${t('assigned.overdue', { count: formatInteger(overdueFollowUps, locale) })})`
              : ''}
          </Link>
          <span className="text-ink-soft">
            {lastVisitOn ? t('mine.last_visit', { day: formatDate(lastVisitOn) }) : t('mine.never_visited')}
          </span>
        </p>
        <div className="flex flex-wrap gap-2 print:hidden">
          {may.record ? <RecordVisit {...{ federation, unit, today }} small /> : null}
          {mayOpen.dashboard ? (
            <LinkButton size="sm" tone="quiet" href={`/${federation}/dashboard?${query}`}>
              {t('mine.dashboard')}
            </LinkButton>
          ) : null}
          {mayOpen.plans ? (
            <LinkButton size="sm" tone="quiet" href={`/${federation}/plans?${query}`}>
              {t('mine.plan')}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </Card>
  )
}
