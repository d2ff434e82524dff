import { describe, expect, it } from 'vitest'
import { firstOutcome, leftRows, shownOutcomes, writtenRows } from '@/components/member-imports/row-outcome'
import { importOutcomes } from '@/lib/members/imports/schemas'

const none = { new: 0, changed: 0, unchanged: 0, duplicate: 0, wrong: 0, skipped: 0 }

describe('outcomes of rows', () => {
  it('all have a tab', () => {
    expect([...shownOutcomes].sort()).toEqual([...importOutcomes].sort())
  })

  it('that wait for a decision are looked at first', () => {
    expect(firstOutcome({ ...none, new: 100, duplicate: 1, wrong: 3 })).toBe('duplicate')
    expect(firstOutcome({ ...none, new: 100, wrong: 3 })).toBe('wrong')
    expect(firstOutcome({ ...none, unchanged: 5 })).toBe('unchanged')
    expect(firstOutcome(none)).toBe('new')
  })

  it('are written or left', () => {
    const counts = { new: 10, changed: 5, unchanged: 3, duplicate: 2, wrong: 1, skipped: 4 }
    expect([writtenRows(counts), leftRows(counts)]).toEqual([15, 7])
  })
})
