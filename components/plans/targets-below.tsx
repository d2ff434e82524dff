import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { targetText, type Print } from '@/components/dashboard/figure-text'
import { plansHref } from '@/components/plans/plan-links'
import { Table, Td, Th } from '@/components/ui/table'
import { inVietnameseOrder } from '@/lib/format/vietnamese-order'
import { formatRatioPercent } from '@/lib/format/numbers'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanListView, PlanView } from '@/lib/plans/views'

type TargetsBelowProps = {
  indicator: PlannedIndicator
  plan: PlanView
  view: Pick<PlanListView, 'federation' | 'decimals' | 'through' | 'asOf'>
}

/** The targets of the units below for one indicator; closed until asked for. */
export function TargetsBelow({ indicator, plan, view }: TargetsBelowProps) {
  const t = useTranslations('plans.below')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { name, kind, below, gap } = indicator
  return (
    <details className="border-line rounded-md border">
      <summary className="text-table hover:bg-surface-hover rounded-md px-3 py-1.5">
        {name} · <span className="text-ink-soft">{t('summary', { count: below.length })}</span>
      </summary>
      <Table caption={t('caption', { name })} className="border-line max-h-96 border-t">
        <thead>
          <tr>
            <Th>{t('unit')}</Th>
            <Th numeric>{t('target')}</Th>
            {gap === null ? null : <Th numeric>{t('share')}</Th>}
          </tr>
        </thead>
        <tbody>
          {inVietnameseOrder(below, (unit) => unit.name).map(({ code, name: unitName, target }) => (
            <tr key={code}>
              <Th scope="row">
                <Link className="hover:text-primary hover:underline" href={planHref(view, plan, code)}>
                  {unitName}
                </Link>
              </Th>
              <Td numeric>{targetText(kind, target, print)}</Td>
              {gap === null ? null : (
                <Td numeric className="text-ink-soft">
                  {formatRatioPercent(shareOf(target, gap.own), print.decimals, print.locale)}
                </Td>
              )}
            </tr>
          ))}
        </tbody>
        {gap === null ? null : (
          <tfoot>
            <tr>
              <Th scope="row">{t('sum')}</Th>
              <Td numeric>{targetText(kind, gap.assigned, print)}</Td>
              <Td numeric>
                {formatRatioPercent(shareOf(gap.assigned, gap.own), print.decimals, print.locale)}
              </Td>
            </tr>
          </tfoot>
        )}
      </Table>
    </details>
  )
}

/** Targets have at most four decimals. */
function shareOf(part: number, whole: number) {
  return { numerator: Math.round(part * 10_000), denominator: Math.round(whole * 10_000) }
}

function planHref(
  { federation, through, asOf }: TargetsBelowProps['view'],
  plan: PlanView,
  unit: string,
): string {
  return plansHref(federation, { unit, through: Math.min(through, plan.through), asOf })
}
