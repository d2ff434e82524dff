import { Target } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { capitalised } from '@/components/dashboard/period-text'
import { PlanCard } from '@/components/plans/plan-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { monthLabel } from '@/lib/format/month-label'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** What a unit was asked to reach, by which decisions, how far it is, and what it passed on. */
export function PlanList({ view }: { view: PlanListView }) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { unit, plans, through } = view
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="text-xl">{t('heading', { name: unit.name })}</h1>
        <p className="text-ink-soft">{capitalised(t('counted', { month: monthLabel(through, locale) }))}</p>
      </header>
      {plans.length === 0 ? (
        <Card>
          <EmptyState icon={<Target aria-hidden />} title={t('empty_title')}>
            {t('empty_text', { name: unit.name })}
          </EmptyState>
        </Card>
      ) : null}
      {(['running', 'future', 'past'] as const).map((when) => (
        <PlanGroup key={when} when={when} plans={plans.filter((plan) => plan.when === when)} view={view} />
      ))}
    </div>
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
