import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionChanges, type HeldTarget } from '@/lib/plans/rules/decision-changes'

const held = (unitId: string, target: number, indicator = 'DV_KNM'): HeldTarget => ({
  unitId,
  indicator,
  target,
})

describe('decisionChanges', () => {
  it('tells what was set, changed and withdrawn, and nothing of what stayed', () => {
    expect(
      decisionChanges(
        [held('a', 10), held('b', 20), held('c', 30)],
        [held('b', 20), held('c', 35), held('d', 5)],
      ),
    ).toEqual([
      { unitId: 'c', indicator: 'DV_KNM', before: 30, after: 35 },
      { unitId: 'd', indicator: 'DV_KNM', before: null, after: 5 },
      { unitId: 'a', indicator: 'DV_KNM', before: 10, after: null },
    ])
  })

  it('leads from the one to the other', () => {
    const targets = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(99))
      .map((byUnit) => Object.entries(byUnit).map(([unit, target]) => held(unit, target)))
    fc.assert(
      fc.property(targets, targets, (before, after) => {
        const now = new Map(before.map(({ unitId, target }) => [unitId, target]))
        for (const { unitId, after: target } of decisionChanges(before, after)) {
          if (target === null) now.delete(unitId)
          else now.set(unitId, target)
        }
        expect(now).toEqual(new Map(after.map(({ unitId, target }) => [unitId, target])))
      }),
    )
  })
})
