import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellKey } from '@/components/figures/session/cell-key'
import { SessionTrial, type TrialStep } from '@/components/figures/session/testing/session-trial'

/*
 * Everything that can happen to two tabs of one user, another user and a bad line, in any order. What must hold
 * is written in the trial.
 */

const unitId = '0190a000-0000-7000-8000-000000000001'
const tab = fc.nat(1)
const cell = fc.constantFrom(cellKey(unitId, 'DV_KNM'), cellKey(unitId, 'DV_DEN'))
const fate = fc.constantFrom('answered', 'answered', 'request_lost', 'answer_lost', 'signed_out', 'failing')

const step: fc.Arbitrary<TrialStep> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('type'), tab, cell }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('garble'), tab, cell }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('note'), tab, cell }) },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('wait'), tab, milliseconds: fc.constantFrom(60, 1000, 30_000) }),
  },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('deliver'), tab, fate }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('other_saves'), cell }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reload'), tab, arrivesLate: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('stray_arrives') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refresh'), tab }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('resolve'),
      tab,
      cell,
      choice: fc.constantFrom('mine', 'theirs'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('retry'), tab }) },
)

describe('two tabs, another user and a bad line', () => {
  it('lose nothing, save once, and never go over a figure unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const trial = await SessionTrial.begin()
        for (const next of steps) {
          await trial.take(next)
          expect(trial.lost(), 'typed, and neither saved nor in a journal').toEqual([])
          expect(trial.writtenUnseen(), 'written over a figure that was not shown').toEqual([])
        }
        await trial.heal()
        expect(trial.lost()).toEqual([])
        expect(trial.writtenUnseen()).toEqual([])
        expect(trial.unsaved(), 'not saved although the line is good').toEqual([])
        expect(trial.savedTwice()).toEqual([])
        expect(trial.leftInStorage()).toEqual([])
      }),
      { numRuns: Number(process.env['TRIALS'] ?? 400) },
    )
  }, 60_000)
})
