import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ReportAct, ReportState } from '@/lib/figures/rules/month-state'
import {
  canAct,
  canEdit,
  isHandedIn,
  isProvisional,
  nextState,
  REPORT_STATES,
} from '@/lib/figures/rules/month-state'

const now = new Date('2024-07-10T03:00:00Z')
const later = new Date('2024-07-12T03:00:00Z')
const open = { locked: false, correctionUntil: null, now }
const locked = { locked: true, correctionUntil: null, now }
const lockedWithCorrection = { locked: true, correctionUntil: later, now }
const lockedAfterCorrection = { locked: true, correctionUntil: now, now }

const ACTS: readonly ReportAct[] = ['submit', 'return', 'approve', 'grant_correction']
const WAY: [ReportState, ReportAct, ReportState][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'grant_correction', 'draft'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'approve', 'approved'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'grant_correction', 'returned'],
  ['approved', 'grant_correction', 'correcting'],
  ['correcting', 'submit', 'submitted'],
  ['correcting', 'grant_correction', 'correcting'],
]

describe('the way of a month', () => {
  it.each(WAY)('%s, %s: %s', (state, act, after) => expect(nextState(state, act)).toBe(after))

  it('has no other step', () => {
    const steps = REPORT_STATES.flatMap((state) => ACTS.filter((act) => nextState(state, act) !== null))
    expect(steps).toHaveLength(WAY.length)
  })

  it('comes to approved only through submitted', () => {
    for (const state of REPORT_STATES) {
      for (const act of ACTS) {
        if (nextState(state, act) === 'approved') expect(state).toBe('submitted')
      }
    }
  })
})

describe('canEdit', () => {
  it.each([
    ['draft', true, false, true, false],
    ['returned', true, false, true, false],
    ['submitted', false, false, false, false],
    ['approved', false, false, false, false],
    ['correcting', false, false, true, false],
  ] as const)('%s', (state, whenOpen, whenLocked, whenCorrecting, whenRunOut) => {
    expect(canEdit(state, open)).toBe(whenOpen)
    expect(canEdit(state, locked)).toBe(whenLocked)
    expect(canEdit(state, lockedWithCorrection)).toBe(whenCorrecting)
    expect(canEdit(state, lockedAfterCorrection)).toBe(whenRunOut)
  })

  it('needs no lock for a correction to run', () => {
    expect(canEdit('correcting', { ...lockedWithCorrection, locked: false })).toBe(true)
  })
})

describe('canAct', () => {
  it('submits exactly what may be edited', () => {
    const circumstances = fc.constantFrom(open, locked, lockedWithCorrection, lockedAfterCorrection)
    fc.assert(
      fc.property(fc.constantFrom(...REPORT_STATES), circumstances, (state, around) => {
        expect(canAct(state, 'submit', around)).toBe(canEdit(state, around))
      }),
    )
  })

  it('returns and approves under a lock', () => {
    expect(canAct('submitted', 'approve', locked)).toBe(true)
    expect(canAct('submitted', 'return', locked)).toBe(true)
    expect(canAct('draft', 'approve', open)).toBe(false)
  })

  it('grants a correction where nothing can be changed without one', () => {
    expect(canAct('draft', 'grant_correction', open)).toBe(false)
    expect(canAct('draft', 'grant_correction', locked)).toBe(true)
    expect(canAct('approved', 'grant_correction', open)).toBe(true)
    expect(canAct('correcting', 'grant_correction', lockedWithCorrection)).toBe(true)
    expect(canAct('submitted', 'grant_correction', locked)).toBe(false)
  })
})

describe('what a state means', () => {
  it('for completeness and for the totals', () => {
    expect(REPORT_STATES.filter(isHandedIn)).toEqual(['submitted', 'approved', 'correcting'])
    expect(REPORT_STATES.filter((state) => !isProvisional(state))).toEqual(['approved'])
  })
})
