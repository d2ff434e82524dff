import type { Target } from '@/lib/plans/rules/choose-target'

/** Finds the targets of a unit for an indicator among those of many; none is an empty list. */
export function targetsByUnit<T extends Target & { unitId: string; indicator: string }>(
  targets: Iterable<T>,
): (unitId: string, indicator: string) => readonly T[] {
  const sorted = new Map<string, T[]>()
  const keyOf = (unitId: string, indicator: string) => `${unitId} ${indicator}`
  for (const target of targets) {
    const key = keyOf(target.unitId, target.indicator)
    const same = sorted.get(key)
    if (same) same.push(target)
    else sorted.set(key, [target])
  }
  return (unitId, indicator) => sorted.get(keyOf(unitId, indicator)) ?? []
}
