import type { ShownTarget, TargetWords } from '@/components/plans/assign/target-cells'
import { sumOfTargets, type TypedTarget } from '@/components/plans/assign/target-text'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { TargetTerms } from '@/lib/plans/views'

/** The sum of what is given below; null where nothing is, and for rates, which do not add up. */
export function columnSum(kind: IndicatorKind, given: readonly TypedTarget[]): number | null {
  if (kind === 'ratio') return null
  const targets = given.flatMap((typed) => ('target' in typed && typed.target !== null ? [typed.target] : []))
  return targets.length === 0 ? null : sumOfTargets(targets)
}

/** Received − handed down: above zero some of it is nobody's yet. */
export function columnGap(kind: IndicatorKind, received: number | null, sum: number | null): number | null {
  if (kind === 'ratio' || received === null) return null
  return sumOfTargets([received, -(sum ?? 0)])
}

/** How the targets of a column are worded: as most of them, else as the issuer's own, else "at least". */
export function usualWords(
  cells: readonly ShownTarget[],
  received: TargetTerms | null,
): Pick<TargetWords, 'comparison' | 'threshold'> {
  const given = cells.filter(({ typed }) => 'text' in typed || typed.target !== null)
  const comparison = mostOften(given.map((cell) => cell.comparison)) ?? received?.comparison ?? 'at_least'
  const thresholds = given.map((cell) => cell.threshold)
  const threshold = mostOften(thresholds) ?? (given.length === 0 ? (received?.threshold ?? null) : null)
  return { comparison, threshold }
}

/** The value that occurs most; of equals the earlier. */
function mostOften<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Value | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value
  return best
}
