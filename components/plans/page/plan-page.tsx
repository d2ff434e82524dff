import { Pencil } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { PrintButton } from '@/components/dashboard/print-button'
import { AsOfNotice } from '@/components/plans/as-of-notice'
import { AsOfPicker } from '@/components/plans/as-of-picker'
import { DecisionList } from '@/components/plans/page/decision-list'
import { PlanActs } from '@/components/plans/page/plan-acts'
import { PlanBody } from '@/components/plans/plan-body'
import { PlanKindBadge } from '@/components/plans/plan-kind'
import { assignHref, planHref, plansHref } from '@/components/plans/plan-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { PlanPageView } from '@/lib/plans/views'

/** One programme: its targets and results, every decision and what it changed, and the draft in the making. */
export function PlanPage({ view }: { view: PlanPageView }) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { federation, unit, plan, decisions, draft, may, asOf, through } = view
  const assign = assignHref(federation, plan.id, unit.code)
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Breadcrumb
            label={t('way')}
            crumbs={[
              { label: t('title'), href: plansHref(federation, { unit: unit.code }) },
              { label: plan.title },
            ]}
          />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl">{plan.title}</h1>
            <PlanKindBadge plan={plan} tone={plan.when === 'running' ? 'primary' : 'neutral'} />
          </div>
          <p className="text-ink-soft text-table">
            {t('page.of', { owner: plan.owner?.name ?? t('revision.superior') })}
            {' · '}
            {t('months', { from: monthLabel(plan.from, locale), through: monthLabel(plan.through, locale) })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2" data-print="none">
          <AsOfPicker asOf={asOf} />
          <PrintButton />
          {may.rename || may.void ? <PlanActs view={view} /> : null}
          {may.assign && draft === null && asOf === null ? (
            <LinkButton tone="primary" href={assign}>
              {t(decisions.some(({ issuer }) => issuer?.code === unit.code) ? 'page.revise' : 'assign.open')}
            </LinkButton>
          ) : null}
        </div>
      </header>
      {asOf === null ? null : (
        <AsOfNotice asOf={asOf} today={planHref(federation, plan.id, { unit: unit.code })} />
      )}
      {draft === null || asOf !== null ? null : (
        <div data-print="none">
          <Notice
            tone="warning"
            title={t('page.draft_title')}
            action={
              <LinkButton
                tone="primary"
                size="sm"
                href={assign}
                icon={<Pencil aria-hidden className="size-4" />}
              >
                {t('page.draft_open')}
              </LinkButton>
            }
          >
            {t('page.draft_text', {
              cells: draft.cells,
              who: draft.changedBy,
              at: formatInstant(new Date(draft.changedAt)),
            })}
          </Notice>
        </div>
      )}
      <Card
        padding="flush"
        title={t('page.targets', { name: unit.name, month: monthLabel(through, locale) })}
      >
        {plan.indicators.length === 0 ? (
          <EmptyState title={t('page.no_targets_title')}>
            {t('page.no_targets_text', { name: unit.name })}
          </EmptyState>
        ) : (
          <PlanBody plan={plan} view={view} decisions={false} />
        )}
      </Card>
      <DecisionList view={view} />
    </div>
  )
}
