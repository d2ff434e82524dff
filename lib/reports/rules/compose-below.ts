import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual } from '@/lib/plans/rules/measure'
import { measure } from '@/lib/plans/rules/measure'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { PlanBand } from '@/lib/plans/rules/progress'
import type { BelowQuestion, CellBelow, UnitBelow } from '@/lib/reports/rules/below'
import { bandCounts, cellsBelow, ranksOf } from '@/lib/reports/rules/below'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import { isAskedOf } from '@/lib/reports/rules/compose-dashboard'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'
import type { Period } from '@/lib/reports/rules/period'

export type BelowRow = {
  code: string
  name: string
  grassroots: boolean
  closed: boolean
  /** Among its siblings by the ranked indicator; null without a plan ratio. */
  rank: number | null
  cells: CellBelow[]
  reports: ReportCounts
}

/** The units directly below, row by row, and what of the total is theirs not. */
export type Below = {
  indicators: IndicatorName[]
  /** Which of the indicators the ranking goes by. */
  ranked: number
  rows: BelowRow[]
  bands: Record<PlanBand, number>
  /**
   * The unit's total less the rows: its own figures, and those of units that stood here then and stand elsewhere
   * now. Null when the rows are all of it.
   */
  rest: (Actual | null)[] | null
}

export type BelowParts = {
  units: readonly UnitBelow[]
  indicators: readonly IndicatorSeries[]
  chosen: string | null
  history: History
  period: Period
  targets: (unitId: string, indicator: string) => readonly Target[]
  counts: (unit: UnitBelow) => ReportCounts
  openings: BelowQuestion['openings']
  flows: BelowQuestion['flows']
  compared: boolean
}

export function composeBelow(parts: BelowParts): Below | null {
  const { units, period, counts } = parts
  if (units.length === 0) return null
  const onlyUnions = units.every(({ rank }) => rank === 'grassroots')
  const indicators = parts.indicators.filter((indicator) =>
    isAskedOf(indicator, onlyUnions ? 'grassroots' : 'intermediate'),
  )
  const ranked = Math.max(
    0,
    indicators.findIndex(({ code }) => code === parts.chosen),
  )
  const question: BelowQuestion = {
    ...{ formulas: indicators, spanKind: period.kind, span: period.span },
    ...{ lastYear: parts.compared ? period.lastYear : null, openings: parts.openings, flows: parts.flows },
  }
  const rows = units.map((unit) => ({
    unit,
    cells: cellsBelow(unit, (indicator) => parts.targets(unit.id, indicator), counts(unit), question),
  }))
  const ranks = ranksOf(rows.map(({ cells }) => cells[ranked]?.planRatio ?? null))
  return {
    indicators: indicators.map(({ months: _, askedOf: __, ...name }) => name),
    ranked,
    rows: rows.map(({ unit, cells }, at) => ({
      code: unit.code,
      name: unit.name,
      grassroots: unit.rank === 'grassroots',
      closed: unit.closed,
      rank: ranks[at] ?? null,
      cells,
      reports: counts(unit),
    })),
    bands: bandCounts(rows.flatMap(({ cells }) => cells[ranked] ?? [])),
    rest: restOf(parts, indicators),
  }
}

/** Per indicator, what the rows leave of the total; null when they leave nothing of any. */
function restOf({ units, history, period }: BelowParts, indicators: readonly IndicatorSeries[]) {
  const total = history.sums(period.span)
  const rest = indicators.map(
    (indicator) =>
      measure(indicator, (code) => {
        const whole = total(code)
        if (whole === null) return null
        const ofUnits = units.reduce((sum, { leaves }) => sum + (leaves.get(code)?.now ?? 0), 0)
        return { amount: whole.amount - ofUnits, approved: 0 }
      }).actual,
  )
  const leavesSomething = rest.some(
    (actual) => actual && (actual.numerator !== 0 || (actual.denominator ?? 0) !== 0),
  )
  return leavesSomething ? rest : null
}
