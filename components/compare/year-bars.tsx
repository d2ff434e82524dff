import { useLocale, useTranslations } from 'next-intl'
import { HatchMark } from '@/components/chart/hatch-mark'
import { markOf } from '@/components/dashboard/band-of'
import { drawnValue } from '@/components/dashboard/curve-values'
import { actualText, planPercentText, type Print } from '@/components/dashboard/figure-text'
import { YearChange } from '@/components/compare/year-change'
import { BandMark, type Band } from '@/components/ui/band-mark'
import { shortMonthLabel } from '@/lib/format/month-label'
import { monthNumber } from '@/lib/periods/rules/month'
import type { ComparedCell } from '@/lib/reports/rules/compose-comparison'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'

const fills: Record<Band, string> = {
  exceeded: 'fill-band-exceeded',
  on_track: 'fill-band-on-track',
  half: 'fill-band-half',
  behind: 'fill-band-behind',
  none: 'fill-band-none',
}

type YearBarsProps = {
  indicator: IndicatorName
  cells: readonly ComparedCell[]
  /** The most of all panels of the indicator: their bars are on one scale. */
  most: number
  month: number
  print: Print
}

/** The years of one unit as bars from zero; the tick is the plan. */
export function YearBars({ indicator, cells, most, month, print }: YearBarsProps) {
  const t = useTranslations('compare')
  const bands = useTranslations('dashboard.bands')
  const locale = useLocale()
  return (
    <ul className="flex flex-col gap-2">
      {cells.map((cell, at) => {
        const before = cells[at - 1]?.year
        const short = cell.span !== null && monthNumber(cell.span.through) < month
        return (
          <li key={cell.year} className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 tabular-nums">
            <span className="text-ink-soft text-sm leading-6">{cell.year}</span>
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-2 leading-6">
                <span className="font-strong">{actualText(indicator.kind, cell.actual, print)}</span>
                {cell.planRatio === null ? null : (
                  <span className="inline-flex items-baseline gap-1 text-sm">
                    <BandMark band={markOf(cell.band)} show="mark">
                      {bands(cell.band)}
                    </BandMark>
                    {t('of_plan', { percent: planPercentText(cell.planRatio, print) })}
                  </span>
                )}
                {cell.change && before !== undefined ? (
                  <span className="text-ink-soft text-sm">
                    <YearChange {...{ kind: indicator.kind, change: cell.change, before, print }} />
                  </span>
                ) : null}
                {short && cell.span ? (
                  <span className="text-ink-faint text-xs">
                    {t('only_to', { month: shortMonthLabel(cell.span.through, locale) })}
                  </span>
                ) : null}
                {cell.provisional ? (
                  <span className="text-ink-faint inline-flex items-center gap-1 text-xs">
                    <HatchMark small />
                    {t('provisional')}
                  </span>
                ) : null}
                {cell.actual === null ? (
                  <span className="text-ink-faint text-xs">{t('no_figures')}</span>
                ) : null}
              </p>
              <Bar cell={cell} most={most} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Bar({ cell, most }: { cell: ComparedCell; most: number }) {
  const lengthOf = (value: number) => `${most > 0 ? (Math.max(0, value) / most) * 100 : 0}%`
  const target = cell.target?.target ?? null
  const band = cell.planRatio === null ? 'none' : markOf(cell.band)
  return (
    <svg aria-hidden className="block h-2.5 w-full overflow-visible">
      <rect y="1" width="100%" height="8" rx="1.5" className="fill-surface-hover" />
      <rect
        y="1"
        width={lengthOf(drawnValue(cell.actual) ?? 0)}
        height="8"
        rx="1.5"
        className={fills[band]}
      />
      {target === null ? null : (
        <rect x={lengthOf(target)} width="2" height="10" transform="translate(-1 0)" className="fill-ink" />
      )}
    </svg>
  )
}

/** The longest bar or plan of an indicator over all units. */
export function mostOf(cells: readonly ComparedCell[]): number {
  return Math.max(0, ...cells.flatMap(({ actual, target }) => [drawnValue(actual) ?? 0, target?.target ?? 0]))
}
