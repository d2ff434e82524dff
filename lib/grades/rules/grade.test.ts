import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gradeActs,
  isGood,
  sectorOf,
  standingAfter,
  unionGrades,
  type GradeAct,
  type GradeStanding,
} from '@/lib/grades/rules/grade'

describe('sectorOf', () => {
  it.each([
    ['public_body', 'state'],
    ['state_enterprise', 'state'],
    ['private_enterprise', 'non_state'],
    ['foreign_invested', 'non_state'],
    ['cooperative', 'non_state'],
    ['occupational', 'non_state'],
    [null, 'non_state'],
  ] as const)('%s: %s', (ownership, sector) => expect(sectorOf(ownership)).toBe(sector))
})

it('counts excellent and good as good or better', () => {
  expect(unionGrades.filter(isGood)).toEqual(['excellent', 'good'])
})

describe('standingAfter', () => {
  const nothing: GradeStanding = { state: null, returned: false }
  const after = (acts: readonly GradeAct[]) =>
    acts.reduce<GradeStanding | null>((at, act) => at && standingAfter(act, at), nothing)

  it.each([
    [['self_grade'], 'self_graded', false],
    [['self_grade', 'self_grade'], 'self_graded', false],
    [['self_grade', 'verify', 'decide'], 'decided', false],
    [['self_grade', 'verify', 'verify', 'decide'], 'decided', false],
    [['self_grade', 'return'], 'self_graded', true],
    [['self_grade', 'verify', 'return', 'self_grade', 'verify'], 'verified', false],
    [['self_grade', 'verify', 'decide', 'reopen', 'return'], 'self_graded', true],
  ] as const)('%j', (acts, state, returned) => expect(after(acts)).toEqual({ state, returned }))

  it.each([
    [['verify']],
    [['decide']],
    [['self_grade', 'decide']],
    [['self_grade', 'return', 'verify']],
    [['self_grade', 'return', 'return']],
    [['self_grade', 'verify', 'self_grade']],
    [['self_grade', 'verify', 'decide', 'self_grade']],
    [['self_grade', 'verify', 'decide', 'return']],
    [['self_grade', 'verify', 'reopen']],
  ] as const)('%j does not follow', (acts) => expect(after(acts)).toBeNull())

  it('decides nothing that was not verified after it was last said or sent back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...gradeActs), { maxLength: 12 }), (acts) => {
        let at = nothing
        let verified = false
        for (const act of acts) {
          const next = standingAfter(act, at)
          if (!next) continue
          if (act === 'decide') expect(verified).toBe(true)
          if (act === 'verify') verified = true
          if (act === 'return' || act === 'self_grade') verified = false
          at = next
        }
      }),
    )
  })
})
