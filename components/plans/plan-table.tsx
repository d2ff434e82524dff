import { useTranslations } from 'next-intl'
import { PlanLines } from '@/components/plans/plan-lines'
import { PlanRow } from '@/components/plans/plan-row'
import { Table, Th } from '@/components/ui/table'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** Of whom a plan is told, and how its numbers are printed. */
export type PlanTold = Pick<PlanListView, 'federation' | 'unit' | 'decimals'>

type PlanTableProps = { plan: Pick<PlanView, 'title' | 'indicators' | 'counted'>; view: PlanTold }

/** What the plan asks in words, what was done, where it may lead, and how much of it was passed on. */
export function PlanTable({ plan, view }: PlanTableProps) {
  const t = useTranslations('plans')
  const passedOn = plan.indicators.some(({ gap }) => gap !== null)
  const guessed = plan.indicators.some(({ forecast }) => forecast !== null)
  return (
    <>
      <div className="sm:hidden print:hidden">
        <PlanLines plan={plan} view={view} />
      </div>
      <div className="max-sm:hidden print:block!">
        <Table caption={plan.title}>
          <thead className="[&_th]:whitespace-nowrap">
            <tr>
              <Th>{t('indicator')}</Th>
              <Th numeric>{t('target')}</Th>
              <Th numeric>{t('result')}</Th>
              <Th numeric>{t('percent')}</Th>
              {guessed ? <Th numeric>{t('forecast.column')}</Th> : null}
              {passedOn ? <Th numeric>{t('passed_on')}</Th> : null}
            </tr>
          </thead>
          <tbody>
            {plan.indicators.map((indicator) => (
              <PlanRow key={indicator.code} {...{ indicator, plan, view, passedOn, guessed }} />
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
