import { describe, expect, it } from 'vitest'
import { checkVisit, followUpState } from '@/lib/committee/rules/visit'

describe('followUpState', () => {
  it.each([
    ['nothing agreed', { followUp: null, followUpOn: null, doneOn: null }, 'none'],
    ['no day set', { followUp: 'Bầu bổ sung', followUpOn: null, doneOn: null }, 'open'],
    ['on its day', { followUp: 'Bầu bổ sung', followUpOn: '2024-07-03', doneOn: null }, 'open'],
    ['a day late', { followUp: 'Bầu bổ sung', followUpOn: '2024-07-02', doneOn: null }, 'overdue'],
    [
      'done late is done',
      { followUp: 'Bầu bổ sung', followUpOn: '2024-07-02', doneOn: '2024-07-03' },
      'done',
    ],
  ] as const)('%s', (_, visit, state) => expect(followUpState(visit, '2024-07-03')).toBe(state))
})

describe('checkVisit', () => {
  const days = { today: '2024-07-03', establishedOn: '2020-01-01' } as const
  const visit = { visitedOn: '2024-07-01', followUp: 'Ký lại thoả ước', followUpOn: '2024-08-01' } as const

  it('takes a visit with something to be done later', () => expect(checkVisit(visit, days)).toEqual([]))

  it.each([
    ['tomorrow', { ...visit, visitedOn: '2024-07-04' }, 'visitedOn', 'day_to_come'],
    ['before the unit began', { ...visit, visitedOn: '2019-12-31' }, 'visitedOn', 'day_too_early'],
    ['a day without a task', { ...visit, followUp: null }, 'followUp', 'required'],
    ['a task before the visit', { ...visit, followUpOn: '2024-06-30' }, 'followUpOn', 'day_too_early'],
  ] as const)('refuses %s', (_, wrong, field, problem) =>
    expect(checkVisit(wrong, days)).toEqual([{ field, problem }]),
  )
})
