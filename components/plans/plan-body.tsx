import { useTranslations } from 'next-intl'
import { PlanTable, type PlanTold } from '@/components/plans/plan-table'
import { RevisionList } from '@/components/plans/revision-list'
import { TargetsBelow } from '@/components/plans/targets-below'
import type { PlanListView, PlanView } from '@/lib/plans/views'

type PlanBodyProps = {
  plan: PlanView
  view: PlanTold & Pick<PlanListView, 'through' | 'asOf'>
  /** A page of its own tells the decisions in full. */
  decisions?: boolean
}

/** What a plan asks, what was done, what was passed on. */
export function PlanBody({ plan, view, decisions = true }: PlanBodyProps) {
  const t = useTranslations('plans')
  const passedOn = plan.indicators.filter(({ below }) => below.length > 0)
  const derived = plan.indicators.some(({ target }) => target?.derived)
  const guessed = plan.indicators.some(({ forecast }) => forecast !== null)
  const counted = plan.indicators.some(({ source }) => source === 'register')
  return (
    <>
      <PlanTable plan={plan} view={view} />
      <div className="flex flex-col gap-3 px-4 pt-3 pb-4 empty:hidden">
        {derived || guessed || counted ? (
          <ul className="text-ink-faint flex flex-col gap-0.5 text-sm">
            {derived ? <li>* {t('derived')}</li> : null}
            {guessed ? <li>{t('forecast.note')}</li> : null}
            {counted ? <li>{t('register_note')}</li> : null}
          </ul>
        ) : null}
        {decisions ? <RevisionList plan={plan} /> : null}
        {passedOn.length > 0 ? (
          <div className="grid items-start gap-2 lg:grid-cols-2">
            {passedOn.map((indicator) => (
              <TargetsBelow key={indicator.code} indicator={indicator} plan={plan} view={view} />
            ))}
          </div>
        ) : null}
      </div>
    </>
  )
}
