import { useLocale, useTranslations } from 'next-intl'
import { HatchMark } from '@/components/chart/hatch-mark'
import { actualText, planPercentText, type Print } from '@/components/dashboard/figure-text'
import { capitalised } from '@/components/dashboard/period-text'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInteger } from '@/lib/format/numbers'
import { monthLabel } from '@/lib/format/month-label'
import { yearOf } from '@/lib/periods/rules/month'
import { planProgress } from '@/lib/plans/rules/progress'
import type { ChartPoint } from '@/lib/reports/rules/chart'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

type TableProps = { card: IndicatorCard; view: UnitResults; compared: boolean }

/** The months of the chart in figures. */
export function CurveTable({ card, view, compared }: TableProps) {
  const t = useTranslations('dashboard.curve')
  const locale = useLocale()
  const print: Print = { locale, decimals: view.decimals }
  const { kind, result } = card
  const flow = kind === 'flow'
  const points = card.curve.filter(({ actual, lastYear }) => actual !== null || lastYear !== null)
  return (
    <Table caption={t('caption', { name: card.name })} className="max-h-full">
      <thead>
        <tr>
          <Th>{t('month')}</Th>
          {flow ? <Th numeric>{t('added')}</Th> : null}
          <Th numeric>{t(flow ? 'actual' : 'actual_at')}</Th>
          {result.target ? <Th numeric>{t('plan_percent')}</Th> : null}
          {compared ? (
            <Th numeric>{t('last_year', { year: String(yearOf(view.period.window.from) - 1) })}</Th>
          ) : null}
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.month}>
            <Th scope="row">{capitalised(monthLabel(point.month, locale))}</Th>
            {flow ? <Td numeric>{point.actual ? formatInteger(point.added, locale) : ''}</Td> : null}
            <Td numeric>{point.actual ? actualText(kind, point.actual, print) : ''}</Td>
            {result.target ? <Td numeric>{point.actual ? percentOf(card, point, print) : ''}</Td> : null}
            {compared ? <Td numeric>{actualText(kind, point.lastYear, print)}</Td> : null}
            <Td className="text-ink-soft text-sm">
              <PointState point={point} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function percentOf(
  { kind, result: { target } }: IndicatorCard,
  { actual }: ChartPoint,
  print: Print,
): string {
  const { planRatio } = planProgress({
    ...{ kind, comparison: 'at_least', paceShare: null, target: target?.target ?? null },
    actual: { numerator: actual?.numerator ?? null, denominator: actual?.denominator ?? null },
  })
  return planPercentText(planRatio, print)
}

function PointState({ point }: { point: ChartPoint }) {
  const t = useTranslations('dashboard.curve')
  if (point.actual === null) return t('no_value')
  if (!point.provisional) return t('settled')
  return (
    <span className="inline-flex items-center gap-1.5">
      <HatchMark />
      {t('provisional')}
    </span>
  )
}
