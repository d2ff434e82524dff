import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { ForecastText } from '@/components/plans/forecast-text'
import { PaceText } from '@/components/plans/pace-text'
import type { PlanTold } from '@/components/plans/plan-table'
import { BandMark } from '@/components/ui/band-mark'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanView } from '@/lib/plans/views'

type PlanLinesProps = { plan: Pick<PlanView, 'indicators' | 'counted'>; view: PlanTold }

/** A plan on a phone: what the table says, indicator by indicator, without scrolling sideways. */
export function PlanLines({ plan, view }: PlanLinesProps) {
  return (
    <ul className="divide-line border-line divide-y border-y tabular-nums">
      {plan.indicators.map((indicator) => (
        <PlanLine key={indicator.code} indicator={indicator} plan={plan} view={view} />
      ))}
    </ul>
  )
}

function PlanLine({ indicator, plan, view }: PlanLinesProps & { indicator: PlannedIndicator }) {
  const t = useTranslations('plans')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { code, kind, name, target, result, source, forecast, gap, earlier } = indicator
  const { counted } = plan
  const before = earlier.at(-1)
  return (
    <li className="flex flex-col gap-0.5 px-4 py-2.5">
      <span className="flex items-baseline justify-between gap-3">
        <span>{name}</span>
        {result?.planRatio ? (
          <span className="font-strong">{planPercentText(result.planRatio, print)}</span>
        ) : null}
      </span>
      <span className="text-ink-soft flex flex-wrap items-baseline gap-x-2 text-sm">
        <span>
          {result?.actual && counted ? (
            <>
              {source === 'figures' ? (
                <FigureLink
                  href={explainHref(
                    { federation: view.federation, unit: view.unit.code },
                    { indicator: code, span: counted },
                  )}
                >
                  {actualText(kind, result.actual, print)}
                </FigureLink>
              ) : (
                actualText(kind, result.actual, print)
              )}
              {' / '}
            </>
          ) : null}
          {target === null
            ? t('not_for_unit')
            : t(`comparison.${target.comparison}`, { target: targetText(kind, target.target, print) })}
          {target?.derived ? '*' : ''}
          {before ? ` (${t('earlier', { target: targetText(kind, before.target, print) })})` : ''}
        </span>
        {result?.planRatio ? <BandMark band={markOf(result.band)} show="text" /> : null}
      </span>
      {result ? <PaceText result={result} print={print} /> : null}
      {forecast === null ? null : (
        <span className="text-ink-soft flex flex-wrap gap-x-2 text-sm">
          {t('forecast.column')}: <ForecastText forecast={forecast} print={print} />
        </span>
      )}
      {gap === null ? null : (
        <span className="text-ink-soft text-sm">
          {t('passed_on')}: {targetText(kind, gap.assigned, print)},{' '}
          {gap.gap === 0
            ? t('gap_exact')
            : t(gap.gap > 0 ? 'gap_left' : 'gap_over', { gap: targetText(kind, Math.abs(gap.gap), print) })}
        </span>
      )}
    </li>
  )
}
