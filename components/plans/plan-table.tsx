import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { BandMark } from '@/components/ui/band-mark'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInteger } from '@/lib/format/numbers'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanListView, PlanView } from '@/lib/plans/views'

/** What the plan asks in words, what was done, and how much of it was passed on. */
export function PlanTable({ plan, view }: { plan: PlanView; view: PlanListView }) {
  const t = useTranslations('plans')
  const passedOn = plan.indicators.some(({ gap }) => gap !== null)
  return (
    <Table caption={plan.title}>
      <thead className="[&_th]:whitespace-nowrap">
        <tr>
          <Th>{t('indicator')}</Th>
          <Th numeric>{t('target')}</Th>
          <Th numeric>{t('result')}</Th>
          <Th numeric>{t('percent')}</Th>
          {passedOn ? <Th numeric>{t('passed_on')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {plan.indicators.map((indicator) => (
          <IndicatorRow key={indicator.code} {...{ indicator, plan, view, passedOn }} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { indicator: PlannedIndicator; plan: PlanView; view: PlanListView; passedOn: boolean }

function IndicatorRow({ indicator, plan, view, passedOn }: RowProps) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const print: Print = { locale, decimals: view.decimals }
  const { code, kind, name, target, earlier, result, gap } = indicator
  return (
    <tr>
      <Th scope="row">
        {name}
        {target?.threshold ? (
          <span className="text-ink-faint text-sm">
            {' '}
            ({t('threshold', { workers: formatInteger(target.threshold, locale) })})
          </span>
        ) : null}
      </Th>
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
            title={t('earlier_title', {
              revision: String(revision),
              target: targetText(kind, before, print),
            })}
          >
            {t('earlier', { target: targetText(kind, before, print) })}
          </span>
        ))}
      </Td>
      <Td numeric>
        {result === null || plan.counted === null ? (
          <span className="text-ink-faint text-sm">{target === null ? '' : t('not_begun')}</span>
        ) : result.actual === null ? (
          <span className="text-ink-faint text-sm">{t('no_actual')}</span>
        ) : (
          <FigureLink
            href={explainHref(
              { federation: view.federation, unit: view.unit.code },
              { indicator: code, span: plan.counted },
            )}
          >
            {actualText(kind, result.actual, print)}
          </FigureLink>
        )}
      </Td>
      <Td numeric>
        {result?.planRatio ? (
          <span className="inline-flex items-center gap-2">
            {planPercentText(result.planRatio, print)}
            <span className="w-25 text-left">
              <BandMark band={markOf(result.band)} show="text" />
            </span>
          </span>
        ) : null}
      </Td>
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
