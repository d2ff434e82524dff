import { describe, expect, it } from 'vitest'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { readinessOf, type PreparedMonth } from '@/lib/figures/rules/readiness'

const now = new Date('2024-07-03T08:00:00Z')
const later = new Date('2024-07-03T08:00:01Z')

const full: PreparedMonth = {
  unitMonth: { unitId: 'u', month: 202406, entries: { DV_TONG: numberEntry(90), LD_TONG: numberEntry(100) } },
  explanations: {},
  history: { numbers: {}, openingMembers: null },
  roster: null,
  requiredIndicators: ['LD_TONG', 'DV_TONG'],
  state: 'draft',
  circumstances: { locked: false, correctionUntil: null, now },
  active: true,
  changedSinceLastEvent: true,
}

describe('readinessOf', () => {
  it('lets a full draft go', () => {
    expect(readinessOf(full, false)).toEqual({
      why: null,
      missing: { blanks: [], unexplained: [], refused: [], ready: true },
    })
  })

  it('expects nothing of a unit that did not exist then', () => {
    expect(readinessOf({ ...full, active: false }, true).why).toBe('not_active')
  })

  it('says which cells are blank, and takes an explanation for a warning', () => {
    const blank = { ...full, unitMonth: { ...full.unitMonth, entries: { DV_TONG: numberEntry(90) } } }
    expect(readinessOf(blank, true)).toMatchObject({ why: 'incomplete', missing: { blanks: ['LD_TONG'] } })

    const odd = {
      ...full,
      unitMonth: { ...full.unitMonth, entries: { DV_TONG: numberEntry(190), LD_TONG: numberEntry(100) } },
    }
    expect(readinessOf(odd, true).missing.unexplained).toHaveLength(1)
    expect(readinessOf({ ...odd, explanations: { DV_TONG: 'Nghỉ dài hạn' } }, true).why).toBeNull()
  })

  it.each([
    ['submitted', false, null, 'handed_in'],
    ['approved', false, null, 'handed_in'],
    ['draft', true, null, 'locked'],
    ['returned', true, null, 'locked'],
    ['correcting', true, now, 'correction_over'],
    ['correcting', true, later, null],
    ['draft', true, later, null],
    ['draft', true, now, 'correction_over'],
  ] as const)('%s, locked %s, correction until %s: %s', (state, locked, correctionUntil, why) => {
    const month = { ...full, state, circumstances: { locked, correctionUntil, now } }
    expect(readinessOf(month, false).why).toBe(why)
  })

  it.each<ReportState>(['returned', 'correcting'])(
    '%s and untouched goes only when asked for by name',
    (state) => {
      const untouched = {
        ...full,
        state,
        changedSinceLastEvent: false,
        circumstances: { locked: false, correctionUntil: later, now },
      }
      expect(readinessOf(untouched, false).why).toBe('unchanged')
      expect(readinessOf(untouched, true).why).toBeNull()
      expect(readinessOf({ ...untouched, changedSinceLastEvent: true }, false).why).toBeNull()
    },
  )
})
