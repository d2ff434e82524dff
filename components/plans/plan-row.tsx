import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { ForecastText } from '@/components/plans/forecast-text'
import { PaceText } from '@/components/plans/pace-text'
import type { PlanTold } from '@/components/plans/plan-table'
import { BandMark } from '@/components/ui/band-mark'
import { Td, Th } from '@/components/ui/table'
import { formatInteger } from '@/lib/format/numbers'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanView } from '@/lib/plans/views'

type PlanRowProps = {
  indicator: PlannedIndicator
  plan: Pick<PlanView, 'counted'>
  view: PlanTold
  passedOn: boolean
  guessed: boolean
}

/** One indicator of a plan. */
export function PlanRow({ indicator, plan, view, passedOn, guessed }: PlanRowProps) {
  const t = useTranslations('plans')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { kind, name, target, result, gap, forecast } = indicator
  return (
    <tr>
      <Th scope="row">
        {name}
        {target?.threshold ? (
          <span className="text-ink-faint text-sm">
            {' '}
            ({t('threshold', { workers: formatInteger(target.threshold, print.locale) })})
          </span>
        ) : null}
      </Th>
      <TargetCell indicator={indicator} print={print} />
      <ResultCell {...{ indicator, plan, view, print }} />
      <Td numeric>
        {result?.planRatio ? (
          <>
            <span className="inline-flex items-center gap-2">
              {planPercentText(result.planRatio, print)}
              <span className="w-25 text-left">
                <BandMark band={markOf(result.band)} show="text" />
              </span>
            </span>
            <PaceText result={result} print={print} />
          </>
        ) : null}
      </Td>
      {guessed ? (
        <Td numeric>{forecast === null ? null : <ForecastText forecast={forecast} print={print} />}</Td>
      ) : null}
      {passedOn ? (
        <Td numeric>
          {gap === null ? null : (
            <>
              {targetText(kind, gap.assigned, print)}
              <span className="text-ink-faint block text-sm">
                {gap.gap === 0
                  ? t('gap_exact')
                  : t(gap.gap > 0 ? 'gap_left' : 'gap_over', {
                      gap: targetText(kind, Math.abs(gap.gap), print),
                    })}
              </span>
            </>
          )}
        </Td>
      ) : null}
    </tr>
  )
}

function TargetCell({ indicator, print }: { indicator: PlannedIndicator; print: Print }) {
  const t = useTranslations('plans')
  const { kind, target, earlier } = indicator
  return (
    <Td numeric>
      {target === null ? (
        <span className="text-ink-faint">{t('not_for_unit')}</span>
      ) : (
        <>
          {t(`comparison.${target.comparison}`, { target: targetText(kind, target.target, print) })}
          {target.derived ? <span title={t('derived')}>*</span> : null}
        </>
      )}
      {earlier.map(({ revision, target: before }) => (
        <span
          key={revision}
          className="text-ink-faint block text-sm"
          title={t('earlier_title', { revision: String(revision), target: targetText(kind, before, print) })}
        >
          {t('earlier', { target: targetText(kind, before, print) })}
        </span>
      ))}
    </Td>
  )
}

type ResultCellProps = Pick<PlanRowProps, 'indicator' | 'plan' | 'view'> & { print: Print }

/** What was done, with the way to its cells; a rate that only the registers know says so. */
function ResultCell({ indicator, plan, view, print }: ResultCellProps) {
  const t = useTranslations('plans')
  const { code, kind, target, result, source } = indicator
  if (result === null || plan.counted === null)
    return (
      <Td numeric>
        <span className="text-ink-faint text-sm">{target === null ? '' : t('not_begun')}</span>
      </Td>
    )
  if (result.actual === null)
    return (
      <Td numeric>
        <span className="text-ink-faint text-sm">{t('no_actual')}</span>
      </Td>
    )
  const text = actualText(kind, result.actual, print)
  if (source === 'register')
    return (
      <Td numeric>
        {text}
        <span className="text-ink-faint block text-sm">
          {t('from_register', {
            part: formatInteger(result.actual.numerator, print.locale),
            whole: formatInteger(result.actual.denominator, print.locale),
          })}
        </span>
      </Td>
    )
  return (
    <Td numeric>
      <FigureLink
        href={explainHref(
          { federation: view.federation, unit: view.unit.code },
          { indicator: code, span: plan.counted },
        )}
      >
        {text}
      </FigureLink>
    </Td>
  )
}
