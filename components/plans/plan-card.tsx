import { useLocale, useTranslations } from 'next-intl'
import { PlanTable } from '@/components/plans/plan-table'
import { RevisionList } from '@/components/plans/revision-list'
import { TargetsBelow } from '@/components/plans/targets-below'
import { Badge } from '@/components/ui/badge'
import { monthLabel } from '@/lib/format/month-label'
import { yearOf } from '@/lib/periods/rules/month'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** One plan: its targets and results, its decisions, and the targets of the units below. */
export function PlanCard({ plan, view }: { plan: PlanView; view: PlanListView }) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const passedOn = plan.indicators.filter(({ below }) => below.length > 0)
  const derived = plan.indicators.some(({ target }) => target?.derived)
  return (
    <article className="border-line bg-surface-raised min-w-0 rounded-lg border" data-print="whole">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-3 pb-2">
        <h3 className="text-base">{plan.title}</h3>
        <Badge tone={plan.when === 'running' ? 'primary' : 'neutral'}>
          {t(`kind.${plan.kind}`)}{' '}
          {plan.kind === 'term' ? `${yearOf(plan.from)}–${yearOf(plan.through)}` : yearOf(plan.through)}
        </Badge>
        <span className="text-ink-faint text-sm">
          {t('months', { from: monthLabel(plan.from, locale), through: monthLabel(plan.through, locale) })}
        </span>
      </header>
      <PlanTable plan={plan} view={view} />
      <div className="flex flex-col gap-3 px-4 pt-3 pb-4">
        {derived ? <p className="text-ink-faint text-sm">* {t('derived')}</p> : null}
        <RevisionList plan={plan} />
        {passedOn.length > 0 ? (
          <div className="grid items-start gap-2 lg:grid-cols-2">
            {passedOn.map((indicator) => (
              <TargetsBelow key={indicator.code} indicator={indicator} plan={plan} view={view} />
            ))}
          </div>
        ) : null}
      </div>
    </article>
  )
}
