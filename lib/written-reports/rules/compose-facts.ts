import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Month } from '@/lib/periods/rules/month'
import { monthsOf, type Span } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import { countedOf, plannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual } from '@/lib/plans/rules/measure'
import { cellsBelow, type UnitBelow } from '@/lib/reports/rules/below'
import {
  indicatorLine,
  isAskedOf,
  openingMonths,
  type IndicatorLine,
} from '@/lib/reports/rules/compose-dashboard'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'
import { SENTENCE_INDICATORS } from '@/lib/reports/rules/headline'
import type { Period } from '@/lib/reports/rules/period'
import type {
  Fact,
  FactLag,
  FactLine,
  FactMonths,
  FactTarget,
  FactUnit,
} from '@/lib/written-reports/rules/report-facts'
import { comparedSpan, type ReportKind } from '@/lib/written-reports/rules/report-kind'

/** A target with the indicator it is of. */
export type IndicatorTarget = Target & { indicator: string }

/** The months of a report, as the rules of the screens know them. A campaign is held against like a year. */
export function periodOfReport(kind: ReportKind, span: Span): Period {
  const spanKind = kind === 'campaign' ? 'year' : kind
  return {
    ...{ kind: spanKind, kindIsDefault: false, span, window: span },
    ...{ lastYear: comparedSpan(kind, span), term: kind === 'term' ? span : null },
  }
}

/** What figures of a report are held against: in a campaign its own targets alone, otherwise those of other plans. */
export function heldAgainst<T extends Target>(targets: readonly T[], planId: string | null): T[] {
  if (planId === null) return targets.filter(({ kind }) => kind !== 'campaign')
  return targets.filter((target) => target.planId === planId).map((target) => ({ ...target, kind: 'yearly' }))
}

/**
 * Where nobody has handed in anything of the months, a flow without an entry is not zero but not known: a report
 * does not say that nothing was done.
 */
export function historyOfReported(
  history: History,
  indicators: readonly IndicatorSeries[],
  { span, submitted }: { span: Span; submitted: number },
): History {
  if (submitted > 0) return history
  const flows = flowCodes(indicators)
  return {
    ...history,
    sums: (asked) => {
      const sums = history.sums(asked)
      if (asked.through < span.from) return sums
      return (code) => {
        const sum = sums(code)
        return flows.has(code) && sum?.amount === 0 ? null : sum
      }
    },
  }
}

/** The indicators that a unit is asked about, each with its result. */
export function reportLines(
  indicators: readonly IndicatorSeries[],
  unit: { rank: 'top' | 'intermediate' | 'grassroots' },
  told: { history: History; period: Period; targets: readonly IndicatorTarget[] },
): { lines: FactLine[]; openings: Map<string, Month> } {
  const { history, period, targets } = told
  const results: IndicatorLine[] = indicators
    .filter((indicator) => isAskedOf(indicator, unit.rank))
    .map((indicator) =>
      indicatorLine(indicator, {
        ...{ history, period, compared: true, targetsBelow: () => [] },
        targets: (code) => targets.filter((target) => target.indicator === code),
      }),
    )
  return { lines: results.map(factLine), openings: openingMonths(results) }
}

function factLine({ result, ...name }: IndicatorLine): FactLine {
  const { actual, provisional, target, planRatio, band, lastYear, growth } = result
  return {
    ...name,
    ...{ actual, provisional, planRatio, band, lastYear, growth },
    ...{ target: target?.target ?? null, derived: target?.derived ?? false },
  }
}

/** The units directly below, of each what anything is known of. */
export function reportUnits(
  units: readonly UnitBelow[],
  indicators: readonly IndicatorSeries[],
  told: {
    period: Period
    openings: ReadonlyMap<string, Month>
    targets: (unitId: string, indicator: string) => readonly Target[]
    counts: (unit: UnitBelow) => ReportCounts
    lags: (unit: UnitBelow) => readonly FactLag[]
  },
): FactUnit[] {
  const { period, openings } = told
  const flows = flowCodes(indicators)
  return units.map((unit) => {
    const formulas = indicators.filter((indicator) => isAskedOf(indicator, unit.rank))
    const counts = told.counts(unit)
    const cells = cellsBelow(unit, (indicator) => told.targets(unit.id, indicator), counts, {
      ...{ formulas, spanKind: period.kind, span: period.span, lastYear: period.lastYear, flows, openings },
    })
    const facts: Record<string, Fact> = {}
    formulas.forEach(({ code }, at) => {
      const cell = cells[at]
      if (cell && (cell.actual !== null || cell.target !== null)) facts[code] = cell
    })
    return {
      ...{ code: unit.code, name: unit.name, grassroots: unit.rank === 'grassroots', closed: unit.closed },
      ...{ facts, lags: told.lags(unit) },
    }
  })
}

/**
 * The targets that concern the months of a report, in the order given: every milestone that is not over, and of other
 * plans those that run within them. Each with how far it is at the end of the report.
 */
export function reportTargets(
  targets: readonly IndicatorTarget[],
  indicators: readonly IndicatorSeries[],
  told: {
    span: Span
    history: History
    registered: (indicator: string, target: Target) => Actual | null
  },
): FactTarget[] {
  const { span, history, registered } = told
  return targets
    .filter(
      ({ kind, from, through }) => through >= span.from && (kind === 'milestone' || from <= span.through),
    )
    .flatMap((own) => {
      const indicator = indicators.find(({ code }) => code === own.indicator)
      if (!indicator) return []
      const { months: _, askedOf: __, ...name } = indicator
      const { result } = plannedIndicator({
        ...{ indicator, own, below: [], versions: [], counted: countedOf(own, span.through), history },
        registered: (target) => registered(own.indicator, target),
      })
      return {
        ...{ plan: own.title, planKind: own.kind, from: own.from, through: own.through, indicator: name },
        ...{ comparison: own.comparison, target: own.target, threshold: own.threshold },
        ...{ actual: result?.actual ?? null, planRatio: result?.planRatio ?? null },
        band: result?.band ?? 'no_plan',
      }
    })
}

/** What each month of the span brought of what is judged first; a term's years are too many months for a chart. */
export function reportMonths(
  indicators: readonly IndicatorSeries[],
  lines: readonly FactLine[],
  history: History,
  span: Span,
): FactMonths[] {
  const months = monthsOf(span)
  if (months.length > 24) return []
  return SENTENCE_INDICATORS.flatMap((code) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    if (!indicator || !lines.some((line) => line.code === code)) return []
    return {
      indicator: code,
      months: months.map((month) => {
        const sum = history.sums({ from: month, through: month })(code)
        const provisional = sum !== null && sum.amount !== sum.approved
        return { month, amount: sum?.amount ?? null, provisional }
      }),
    }
  })
}
