import { describe, expect, it } from 'vitest'
import { proposedChoices, takenFields } from '@/components/member-moves/merge-choices'
import type { DuplicateView } from '@/lib/members/duplicates/views'

const view: Pick<DuplicateView, 'fields' | 'proposed'> = {
  fields: [
    { choice: 'name', first: 'Nguyễn Thị Hà', second: 'Nguyễn Thị Hà', agree: true },
    { choice: 'phone', first: null, second: '+84912345678', agree: false },
    { choice: 'jobTitle', first: 'Thợ may', second: 'Tổ trưởng', agree: false },
  ],
  proposed: { keepFirst: ['phone'], keepSecond: [] },
}

describe('how a pair becomes one', () => {
  it('keeps one side and takes what it lacks from the other', () => {
    const choices = proposedChoices(view, 'first')
    expect([...choices.fields]).toEqual([
      ['phone', 'second'],
      ['jobTitle', 'first'],
    ])
    expect(takenFields(choices)).toEqual(['phone'])
  })

  it('takes nothing where the kept side has it all', () => {
    expect(takenFields(proposedChoices(view, 'second'))).toEqual([])
  })

  it('takes what a person chooses', () => {
    const choices = proposedChoices(view, 'second')
    const changed = { ...choices, fields: new Map(choices.fields).set('jobTitle', 'first') }
    expect(takenFields(changed)).toEqual(['jobTitle'])
  })
})
