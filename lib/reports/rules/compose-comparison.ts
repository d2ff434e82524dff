import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths, isMonth, monthNumber, monthOf, yearOf } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { yearSpan } from '@/lib/periods/rules/span'
import { chooseTarget, type Target } from '@/lib/plans/rules/choose-target'
import { historyOf, monthsWithFigures, type IndicatorSeries } from '@/lib/plans/rules/history'
import { differenceOf, type MonthAmount } from '@/lib/plans/rules/measure'
import { planResult, type PlanResult } from '@/lib/plans/rules/plan-result'

/** One indicator of one unit in one year. */
export type ComparedCell = Pick<
  PlanResult,
  'actual' | 'provisional' | 'target' | 'planRatio' | 'band' | 'missing'
> & {
  year: number
  /** The months counted; null where the year had not begun by the last month with figures. */
  span: Span | null
  /** Against the year compared before it; null where the two count different months, or one holds nothing. */
  change: ExactRatio | null
}

/** A unit beside others: of each indicator, its years. */
export type ComparedUnit = {
  code: string
  name: string
  grassroots: boolean
  establishedOn: CalendarDate
  closedOn: CalendarDate | null
  /** It began after the first year compared did: earlier cells are empty or partial. */
  beganLater: boolean
  /** Unions came to it or left it: by the tree of today its figures differ from those of then. */
  moved: boolean
  /** By indicator, then by year, both in the order asked for. */
  cells: ComparedCell[][]
}

/** What the months of unions that moved add to a unit by the tree of today; below zero: take from it. */
export type MovedAmounts = ReadonlyMap<string, readonly MonthAmount[]>

/** The months of a series with others added, in their order. */
export function withMoved(series: readonly IndicatorSeries[], moved: MovedAmounts): IndicatorSeries[] {
  return series.map((indicator) => {
    const added = moved.get(indicator.code)
    if (added === undefined) return indicator
    const months = new Map(indicator.months.map((month) => [month.month, { ...month }]))
    for (const { month, amount, approved } of added) {
      const there = months.get(month) ?? { month, amount: 0, approved: 0 }
      months.set(month, { month, amount: there.amount + amount, approved: there.approved + approved })
    }
    return { ...indicator, months: [...months.values()].sort((a, b) => a.month - b.month) }
  })
}

/** Without a word about years: that of the month shown and the one before, where the calendar has one. */
export function usualYears(through: Month): number[] {
  return [addMonths(through, -12), through].filter(isMonth).map(yearOf)
}

export function comparedUnit(question: {
  unit: Pick<ComparedUnit, 'code' | 'name' | 'grassroots' | 'establishedOn' | 'closedOn'>
  series: readonly IndicatorSeries[]
  moved: MovedAmounts
  targets: (indicator: string) => readonly Target[]
  indicators: readonly string[]
  years: readonly number[]
  /** Each year is counted from January to this month. */
  month: number
}): ComparedUnit {
  const { unit, moved, targets, years } = question
  const series = withMoved(question.series, moved)
  const history = historyOf(series)
  const last = Math.max(0, ...monthsWithFigures(series))
  return {
    ...unit,
    moved: moved.size > 0,
    beganLater: years.some((year) => unit.establishedOn > `${year}-01-01`),
    cells: question.indicators.map((code) => {
      const formula = series.find((indicator) => indicator.code === code)
      const cells = years.map((year) => {
        const span = countedSpan(year, question.month, last)
        if (formula === undefined || span === null) return { year, span, ...NOTHING }
        const target = chooseTarget(targets(code).filter(inYear(year)), {
          indicatorKind: formula.kind,
          spanKind: 'year',
          span,
        })
        const { actual, provisional, planRatio, band, missing } = planResult({
          ...{ formula, target, span, sums: history.sums(span), sumsLastYear: null },
          sumsAt: (asked) => history.sums({ from: asked, through: asked }),
        })
        return { year, span, actual, provisional, target, planRatio, band, missing }
      })
      return cells.map((cell, at) => ({ ...cell, change: changeSince(cells[at - 1], cell) }))
    }),
  }
}

/** How much more the later year holds by the same month; the years need not follow each other. */
function changeSince(before: Counted | undefined, now: Counted): ExactRatio | null {
  if (!before?.span || !now.span) return null
  const alike = monthNumber(before.span.through) === monthNumber(now.span.through)
  return alike ? differenceOf(now.actual, before.actual) : null
}

type Counted = Pick<ComparedCell, 'span' | 'actual'>

/** Plans that touch the year, and terms though they have ended: what the unit's own page of that year knows of. */
function inYear(year: number) {
  const { from, through } = yearSpan(year)
  return (target: Target) => target.from <= through && (target.through >= from || target.kind === 'term')
}

/** January to the month asked for, not beyond the last month of which anything is known. */
function countedSpan(year: number, month: number, last: Month): Span | null {
  const from = monthOf(year, 1)
  if (last < from) return null
  return {
    from,
    through: yearOf(last) === year ? Math.min(monthOf(year, month), last) : monthOf(year, month),
  }
}

const NOTHING: Omit<ComparedCell, 'year' | 'span' | 'change'> = {
  ...{ actual: null, provisional: false, target: null, planRatio: null },
  ...{ band: 'no_plan', missing: 'actual' },
}
