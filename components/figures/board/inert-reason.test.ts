import { describe, expect, it } from 'vitest'
import { closedReason, inertReason, isAsked } from '@/components/figures/board/inert-reason'

const ofUnions = { askedOf: 'grassroots', indicator: 'TU_CO' } as const
const ofFederations = { askedOf: 'federation', indicator: 'GIAM_SAT' } as const
const open: Parameters<typeof inertReason>[1] = {
  rank: 'grassroots',
  state: 'draft',
  editable: true,
  correctionUntil: null,
  fromRecords: [],
}

describe('why a cell takes no figure', () => {
  it('because the unit is not asked', () => {
    expect(inertReason(ofUnions, open, false)).toBeNull()
    expect(inertReason(ofFederations, open, false)).toBe('asked_of_federations')
    expect(inertReason(ofUnions, { ...open, rank: 'intermediate' }, false)).toBe('asked_of_unions')
    expect(isAsked(ofFederations, { rank: 'top' })).toBe(true)
  })

  it.each([
    ['submitted', false, null, 'with_superior'],
    ['approved', true, null, 'approved'],
    ['draft', true, null, 'locked'],
    ['returned', true, '2024-07-10T10:00:00Z', 'correction_over'],
    ['correcting', true, '2024-07-10T10:00:00Z', 'correction_over'],
    ['draft', false, null, 'read_only'],
  ] as const)('because its month is %s (locked: %s)', (state, locked, correctionUntil, reason) => {
    expect(closedReason({ state, editable: false, correctionUntil }, locked)).toBe(reason)
  })

  it('because the registers count it, while the month is open', () => {
    const counted = { ...open, fromRecords: ['TU_CO'] }
    expect(inertReason(ofUnions, counted, false)).toBe('from_records')
    expect(inertReason({ ...ofUnions, indicator: 'TU_MOI' }, counted, false)).toBeNull()
    expect(inertReason(ofUnions, { ...counted, state: 'submitted', editable: false }, false)).toBe(
      'with_superior',
    )
  })

  it('an open month gives no reason, also under a lock with a correction that runs', () => {
    expect(closedReason({ state: 'correcting', editable: true, correctionUntil: null }, true)).toBeNull()
  })
})
