import { stockAt, type MonthEntry } from '@/lib/figures/rules/aggregate'
import {
  BLANK,
  NOT_APPLICABLE,
  numberEntry,
  numberOf,
  type FigureEntry,
} from '@/lib/figures/rules/figure-entry'
import type { FormColumn, UnitHistory } from '@/lib/figures/views'
import { addMonths, monthsBetween, yearOf, type Month } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { evenPace } from '@/lib/plans/rules/pace'
import { planProgress, type PlanProgress } from '@/lib/plans/rules/progress'

/** The figures beside a cell. */
export interface CellNumbers {
  previous: FigureEntry
  /** A flow: the sum since January; a stock: the last value stated. Blank where nothing was stated. */
  soFar: FigureEntry
  /** The year's plan in the indicator's unit; null where none was handed down. */
  plan: number | null
  progress: PlanProgress
  /** The month and the eleven before it. */
  months: readonly MonthEntry[]
}

/** @param entry the month's own entry, as typed or saved */
export function cellNumbers(
  { indicator, kind }: Pick<FormColumn, 'indicator' | 'kind'>,
  month: Month,
  entry: FigureEntry,
  history: UnitHistory,
): CellNumbers {
  const stated = new Map<Month, FigureEntry>(
    (history.months[indicator] ?? []).map(([at, value]) => [
      at,
      value === null ? NOT_APPLICABLE : numberEntry(value),
    ]),
  )
  stated.set(month, entry)
  const all = [...stated].map(([at, known]): MonthEntry => ({ month: at, entry: known }))
  const soFar = kind === 'stock' ? stockAt(all, month) : sumOfYear(all, month)
  const target = history.plans[indicator]
  const plan = target === undefined ? null : Number(target)
  return {
    previous: stated.get(addMonths(month, -1)) ?? BLANK,
    soFar,
    plan,
    progress: planProgress({
      kind,
      actual: { numerator: numberOf(soFar) },
      target: plan,
      comparison: 'at_least',
      // A stock does not grow from zero through the year: it has no pace.
      paceShare: kind === 'flow' ? evenPace(yearSpan(yearOf(month)), month) : null,
    }),
    months: monthsBetween(addMonths(month, -11), month).map((at) => ({
      month: at,
      entry: stated.get(at) ?? BLANK,
    })),
  }
}

function sumOfYear(entries: readonly MonthEntry[], through: Month): FigureEntry {
  const numbers = entries.flatMap(({ month, entry }) =>
    yearOf(month) === yearOf(through) && month <= through ? (numberOf(entry) ?? []) : [],
  )
  return numbers.length === 0 ? BLANK : numberEntry(numbers.reduce((sum, value) => sum + value, 0))
}
