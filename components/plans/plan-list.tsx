import { Plus, Target } from 'lucide-react'
import { TableExport } from '@/components/tables/table-export'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { capitalised } from '@/components/dashboard/period-text'
import { AsOfNotice } from '@/components/plans/as-of-notice'
import { AsOfPicker } from '@/components/plans/as-of-picker'
import { NationalAsk } from '@/components/plans/national-ask'
import { PlanCard } from '@/components/plans/plan-card'
import { PlanKindBadge } from '@/components/plans/plan-kind'
import { assignHref, newPlanHref, planHref, plansHref } from '@/components/plans/plan-links'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** What a unit was asked to reach, by which decisions, how far it is, and what it passed on. */
export function PlanList({ view }: { view: PlanListView }) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { federation, unit, plans, prepared, fromNation, through, asOf, may } = view
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-xl">{t('heading', { name: unit.name })}</h1>
          <p className="text-ink-soft">{capitalised(t('counted', { month: monthLabel(through, locale) }))}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2" data-print="none">
          <AsOfPicker asOf={asOf} />
          {plans.length > 0 ? <TableExport {...{ federation, table: 'targets', unit: unit.code }} /> : null}
          {may.create ? (
            <LinkButton
              tone="primary"
              href={newPlanHref(federation)}
              icon={<Plus aria-hidden className="size-4" />}
            >
              {t('new.open')}
            </LinkButton>
          ) : null}
        </div>
      </header>
      {asOf === null ? null : <AsOfNotice asOf={asOf} today={plansHref(federation, { unit: unit.code })} />}
      {plans.length === 0 && fromNation.length === 0 && prepared.length === 0 ? (
        <Card>
          <EmptyState
            icon={<Target aria-hidden />}
            title={t('empty_title')}
            {...(may.create
              ? { action: <LinkButton href={newPlanHref(federation)}>{t('new.open')}</LinkButton> }
              : {})}
          >
            {t('empty_text', { name: unit.name })}
          </EmptyState>
        </Card>
      ) : null}
      {prepared.length > 0 ? <Prepared view={view} /> : null}
      {fromNation.length > 0 ? (
        <section className="flex flex-col gap-3" aria-labelledby="plans-nation">
          <h2 id="plans-nation" className="text-ink-soft text-table">
            {t('from_nation')}
          </h2>
          {fromNation.map((ask) => (
            <NationalAsk key={ask.id} ask={ask} view={view} />
          ))}
        </section>
      ) : null}
      {(['running', 'future', 'past'] as const).map((when) => (
        <PlanGroup key={when} when={when} plans={plans.filter((plan) => plan.when === when)} view={view} />
      ))}
    </div>
  )
}

/** Begun, and not yet decided by anybody. */
function Prepared({ view: { federation, unit, prepared } }: { view: PlanListView }) {
  const t = useTranslations('plans')
  return (
    <section className="flex flex-col gap-3" aria-labelledby="plans-prepared" data-print="none">
      <h2 id="plans-prepared" className="text-ink-soft text-table">
        {t('prepared')}
      </h2>
      <ul className="border-line bg-surface-raised divide-line divide-y rounded-lg border">
        {prepared.map((plan) => (
          <li key={plan.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Link
              href={planHref(federation, plan.id, { unit: unit.code })}
              className="hover:text-primary hover:underline"
            >
              {plan.title}
            </Link>
            <PlanKindBadge plan={plan} />
            <LinkButton size="sm" href={assignHref(federation, plan.id, unit.code)} className="ml-auto">
              {t('assign.open')}
              <span className="sr-only"> {plan.title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PlanGroup({ when, plans, view }: { when: PlanView['when']; plans: PlanView[]; view: PlanListView }) {
  const t = useTranslations('plans.when')
  if (plans.length === 0) return null
  return (
    <section className="flex flex-col gap-3" aria-labelledby={`plans-${when}`}>
      <h2 id={`plans-${when}`} className="text-ink-soft text-table">
        {t(when)}
      </h2>
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} view={view} />
      ))}
    </section>
  )
}
