import { useLocale, useTranslations } from 'next-intl'
import { BandLegend } from '@/components/dashboard/band-legend'
import { addressOf } from '@/components/dashboard/dashboard-links'
import type { DrawnBelow } from '@/components/dashboard/packed-view'
import { comparedText } from '@/components/dashboard/period-text'
import { PlanGaps } from '@/components/dashboard/plan-gaps'
import type { FootLine } from '@/components/dashboard/units-foot'
import type { UnitCell } from '@/components/dashboard/units-rows'
import { readSort } from '@/components/dashboard/units-sort'
import { UnitsTable } from '@/components/dashboard/units-table'
import { Card } from '@/components/ui/card'
import type { UnitResults } from '@/lib/reports/views'

/** The units directly below in figures, their total, and what of the plan was passed on to them. */
export function UnitsSection({ below, view }: { below: DrawnBelow; view: UnitResults }) {
  const t = useTranslations('dashboard.units')
  const locale = useLocale()
  const { period, unit } = view
  const codes = below.indicators.map(({ code }) => code)
  const ranked = below.indicators[below.ranked]
  const compared = view.compared && period.lastYear !== null
  const columns = below.indicators.map(({ code, kind, name, shortName }, at) => ({
    ...{ code, kind, name, shortName },
    planned: below.planned[at] === true,
  }))
  const usualColumn = ranked ? (below.ranking.byPlan ? ranked.code : `${ranked.code}.n`) : 'name'
  return (
    <div id="units" data-print="wide" className="flex scroll-mt-32 flex-col gap-3">
      <Card
        title={t('title')}
        padding="flush"
        className="print:border-0"
        actions={
          <span data-print="none" className="text-ink-faint text-sm">
            {t('sort_hint')}
          </span>
        }
      >
        <UnitsTable
          key={`${unit.code} ${usualColumn} ${view.sort ?? ''}`}
          caption={t('caption', { name: unit.name, period: comparedText(period.kind, period.span, locale) })}
          address={addressOf(view)}
          span={period.span}
          {...{ columns, compared, ranked: below.ranked, decimals: view.decimals }}
          rows={below.rows}
          count={below.count}
          foot={footLines(below, view, t('rest_title'))}
          initialSort={readSort(view.sort, codes) ?? { column: usualColumn, descending: true }}
        />
      </Card>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <BandLegend />
        <PlanGaps view={view} />
      </div>
    </div>
  )
}

function footLines(below: DrawnBelow, view: UnitResults, restTitle: string): FootLine[] {
  const { rest } = below
  const ranked = below.indicators[below.ranked]
  const total: FootLine = {
    line: 'total',
    cells: below.indicators.map(({ code }) => totalCell(view, code)),
    growth: resultOf(view, ranked?.code)?.growth ?? null,
    reports: view.reports.span,
  }
  if (rest === null) return [total]
  const cells = rest.map(
    (actual): UnitCell | null =>
      actual && { actual, target: null, planRatio: null, band: 'no_plan', provisional: false },
  )
  return [{ line: 'rest', title: restTitle, cells, growth: null, reports: null }, total]
}

function totalCell(view: UnitResults, code: string): UnitCell | null {
  const result = resultOf(view, code)
  if (!result) return null
  const { actual, target, planRatio, band, provisional } = result
  return { actual, target: target?.target ?? null, planRatio, band, provisional }
}

function resultOf({ headline, chosenCard }: UnitResults, code: string | undefined) {
  return [...headline, ...(chosenCard ? [chosenCard] : [])].find((card) => card.code === code)?.result ?? null
}
