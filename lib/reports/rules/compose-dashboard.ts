import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import type { PlanForecast } from '@/lib/plans/rules/forecast'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { planResult } from '@/lib/plans/rules/plan-result'
import type { ChartPoint } from '@/lib/reports/rules/chart'
import { chartPoints } from '@/lib/reports/rules/chart'
import { forecastOf } from '@/lib/reports/rules/forecast'
import { DEFAULT_INDICATOR, HEADLINE_INDICATORS } from '@/lib/reports/rules/headline'
import type { Period } from '@/lib/reports/rules/period'
import type { PlanGap } from '@/lib/plans/rules/plan-gap'
import { planGap } from '@/lib/plans/rules/plan-gap'

/** An indicator as the screens name it. */
export type IndicatorName = Pick<
  IndicatorSeries,
  'code' | 'kind' | 'name' | 'shortName' | 'measure' | 'direction' | 'numerator' | 'denominator'
>

/** What is said about one indicator of the unit. */
export type IndicatorLine = IndicatorName & { result: PlanResult }

/** A headline: also its curve, where it may end, and how the targets below compare with its own. */
export type IndicatorCard = IndicatorLine & {
  curve: ChartPoint[]
  gap: PlanGap | null
  forecast: PlanForecast | null
}

/** What an indicator is told from. */
export type Telling = {
  history: History
  period: Period
  targets: (indicator: string) => readonly Target[]
  targetsBelow: (indicator: string) => readonly Target[]
  compared: boolean
}

/** The headline indicators that a unit of this rank is asked about, in their order. */
export function headlineOf(
  indicators: readonly IndicatorSeries[],
  rank: 'top' | 'intermediate' | 'grassroots',
): IndicatorSeries[] {
  return HEADLINE_INDICATORS.flatMap((code) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    return indicator && isAskedOf(indicator, rank) ? [indicator] : []
  })
}

/** A grassroots union is not asked what only federations know, such as how many unions were founded. */
export function isAskedOf(
  indicator: Pick<IndicatorSeries, 'askedOf'>,
  rank: 'top' | 'intermediate' | 'grassroots',
): boolean {
  return rank !== 'grassroots' || indicator.askedOf === 'grassroots'
}

/** The indicator that the curve shows: the one asked for, else the usual one, else the first headline. */
export function chosenIndicator(
  indicators: readonly IndicatorSeries[],
  headline: readonly IndicatorSeries[],
  asked: string | null,
): IndicatorSeries | null {
  return (
    indicators.find(({ code }) => code === asked) ??
    headline.find(({ code }) => code === DEFAULT_INDICATOR) ??
    headline[0] ??
    null
  )
}

export function indicatorCard(indicator: IndicatorSeries, telling: Telling): IndicatorCard {
  const { history, period, compared } = telling
  const line = indicatorLine(indicator, telling)
  const planned = line.result.target
  const below = planned === null ? [] : telling.targetsBelow(indicator.code)
  return {
    ...line,
    curve: chartPoints({
      ...{ formula: indicator, history, window: period.window },
      ...{ through: period.span.through, compared: compared && period.lastYear !== null },
    }),
    gap: indicator.kind === 'ratio' ? null : planGap(planned, below),
    forecast: forecastOf(line, period, history),
  }
}

export function indicatorLine(indicator: IndicatorSeries, telling: Telling): IndicatorLine {
  const { history, period, targets, compared } = telling
  const { months: _, askedOf: __, ...name } = indicator
  return {
    ...name,
    result: planResult({
      ...{ formula: indicator, span: period.span },
      target: chooseTarget(targets(indicator.code), {
        ...{ indicatorKind: indicator.kind, spanKind: period.kind, span: period.span },
      }),
      sums: history.sums(period.span),
      sumsLastYear: compared && period.lastYear !== null ? history.wholeSums(period.lastYear) : null,
      sumsAt: (month) => history.sums({ from: month, through: month }),
    }),
  }
}

/** Worth a line of its own beside the headlines: it has a plan, or anything was counted in the span. */
export function isWorthALine({ result }: IndicatorLine): boolean {
  return result.target !== null || (result.actual !== null && result.actual.numerator !== 0)
}

/** By leaf, the month before the plan begins that a stock or a rate is held against: its way starts there. */
export function openingMonths(cards: readonly IndicatorLine[]): Map<string, Month> {
  const openings = new Map<string, Month>()
  for (const { kind, code, numerator, denominator, result } of cards) {
    if (kind === 'flow' || result.target === null) continue
    const opening = addMonths(result.target.from, -1)
    for (const leaf of kind === 'stock' ? [code] : [numerator, denominator]) {
      if (leaf !== null) openings.set(leaf, opening)
    }
  }
  return openings
}
