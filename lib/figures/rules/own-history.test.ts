import { describe, expect, it } from 'vitest'
import { ownHistory } from '@/lib/figures/rules/own-history'

describe('ownHistory', () => {
  it('takes the numbers of the 24 months before, and no "not applicable"', () => {
    const stated = {
      DV_KNM: [
        [202205, 9],
        [202206, 1],
        [202404, null],
        [202405, 2],
        [202406, 7],
      ],
    } as const
    expect(ownHistory(stated, 202406).numbers).toEqual({ DV_KNM: [1, 2] })
  })

  it('opens with the members of the month before, and with nothing after a gap', () => {
    expect(ownHistory({ DV_TONG: [[202405, 120]] }, 202406).openingMembers).toBe(120)
    expect(ownHistory({ DV_TONG: [[202404, 120]] }, 202406).openingMembers).toBeNull()
    expect(ownHistory({ DV_TONG: [[202405, null]] }, 202406).openingMembers).toBeNull()
    expect(ownHistory({}, 202406).openingMembers).toBeNull()
  })
})
