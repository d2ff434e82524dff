import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { PlanBody } from '@/components/plans/plan-body'
import { PlanKindBadge } from '@/components/plans/plan-kind'
import { assignHref, planHref } from '@/components/plans/plan-links'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** One plan: its targets and results, its decisions, and the targets of the units below. */
export function PlanCard({ plan, view }: { plan: PlanView; view: PlanListView }) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { federation, unit, asOf } = view
  return (
    <article className="border-line bg-surface-raised min-w-0 rounded-lg border" data-print="whole">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2.5 pb-2">
        <h3 className="text-base">
          <Link
            href={planHref(federation, plan.id, { unit: unit.code, asOf })}
            className="hover:text-primary hover:underline"
          >
            {plan.title}
          </Link>
        </h3>
        <PlanKindBadge plan={plan} tone={plan.when === 'running' ? 'primary' : 'neutral'} />
        <span className="text-ink-faint text-sm">
          {t('months', { from: monthLabel(plan.from, locale), through: monthLabel(plan.through, locale) })}
        </span>
        {view.may.assign && asOf === null && plan.when !== 'past' ? (
          <LinkButton size="sm" href={assignHref(federation, plan.id, unit.code)} className="ml-auto">
            {t('assign.open')}
            <span className="sr-only"> {plan.title}</span>
          </LinkButton>
        ) : null}
      </header>
      <PlanBody plan={plan} view={view} />
    </article>
  )
}
