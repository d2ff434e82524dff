/** A target as one decision held it. */
export type HeldTarget = { unitId: string; indicator: string; target: number }

export type DecisionChange = {
  unitId: string
  indicator: string
  before: number | null
  after: number | null
}

/**
 * What a decision set, changed or withdrew against the one before it: every target whose number differs, in the
 * order of the later one, what was withdrawn last.
 */
export function decisionChanges(
  before: readonly HeldTarget[],
  after: readonly HeldTarget[],
): DecisionChange[] {
  const earlier = new Map(before.map((target) => [keyOf(target), target.target]))
  const later = new Set(after.map(keyOf))
  return [
    ...after.flatMap((target) => {
      const known = earlier.get(keyOf(target)) ?? null
      const { unitId, indicator } = target
      return known === target.target ? [] : [{ unitId, indicator, before: known, after: target.target }]
    }),
    ...before.flatMap((target) => {
      const { unitId, indicator } = target
      return later.has(keyOf(target)) ? [] : [{ unitId, indicator, before: target.target, after: null }]
    }),
  ]
}

function keyOf({ unitId, indicator }: HeldTarget): string {
  return `${unitId} ${indicator}`
}
