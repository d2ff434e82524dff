import { describe, expect, it } from 'vitest'
import { caseStanding } from '@/lib/employers/rules/case-standing'

const days = { beganOn: '2024-05-01', stageOn: '2024-06-20' } as const

describe('how a case stands', () => {
  it.each([
    [null, { late: null, overdue: false }],
    ['2024-07-05', { late: -2, overdue: false }],
    ['2024-07-03', { late: 0, overdue: false }],
    ['2024-07-02', { late: 1, overdue: true }],
  ] as const)('next step on %s', (nextOn, expected) => {
    expect(caseStanding({ ...days, nextOn }, '2024-07-03')).toEqual({ age: 63, atStage: 13, ...expected })
  })

  it('has no negative age before its first day', () => {
    expect(caseStanding({ ...days, nextOn: null }, '2024-04-01')).toMatchObject({ age: 0, atStage: 0 })
  })
})
