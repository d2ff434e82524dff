import { describe, expect, it } from 'vitest'
import {
  ACTIVITY_KINDS,
  asksWhetherDone,
  changedFields,
  countsPeople,
  dayProblem,
  INDICATORS_OF_KIND,
  keptFields,
  type ActivityFields,
} from '@/lib/activities/rules/activity'
import { registerOf } from '@/lib/figures/rules/derived'

const dialogue: ActivityFields = {
  kind: 'dialogue',
  happenedOn: '2024-06-12',
  title: 'Đối thoại định kỳ',
  amount: 1,
  participants: 20,
  done: true,
  note: null,
}

describe('what a record is kept as', () => {
  it('leaves out what its kind is not asked', () => {
    expect(keptFields({ ...dialogue, amount: 7, done: false })).toEqual(dialogue)
    expect(keptFields({ ...dialogue, kind: 'party_referral', amount: 3 })).toMatchObject({
      amount: 3,
      participants: null,
    })
    expect(keptFields({ ...dialogue, kind: 'conference', done: false })).toMatchObject({ done: false })
  })

  it.each(ACTIVITY_KINDS)(
    '%s counts once towards an indicator that the register of activities counts',
    (kind) => {
      const indicators = INDICATORS_OF_KIND[kind]
      expect(indicators.every((indicator) => registerOf(indicator) === 'activities')).toBe(true)
      expect(indicators.length).toBe(kind === 'training' ? 0 : asksWhetherDone(kind) ? 2 : 1)
      expect(countsPeople(kind) && asksWhetherDone(kind)).toBe(false)
    },
  )

  it('no indicator is counted by two kinds', () => {
    const all = ACTIVITY_KINDS.flatMap((kind) => INDICATORS_OF_KIND[kind])
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the day of a record', () => {
  const unit = { establishedOn: '2020-01-01', closedOn: '2024-06-20' } as const
  it.each([
    ['2024-06-12', null],
    ['2024-06-19', null],
    ['2024-06-20', 'unit_over'],
    ['2019-12-31', 'day_too_early'],
    ['2024-07-01', 'day_to_come'],
  ] as const)('%s: %s', (day, problem) => {
    expect(dayProblem(day, unit, '2024-06-30')).toBe(problem)
  })

  it('of a living unit ends today', () => {
    expect(dayProblem('2024-06-30', { ...unit, closedOn: null }, '2024-06-30')).toBeNull()
  })
})

describe('what differs', () => {
  it('is named by its fields', () => {
    expect(changedFields(dialogue, dialogue)).toEqual([])
    expect(changedFields(dialogue, { ...dialogue, title: 'Khác', note: 'x' })).toEqual(['title', 'note'])
  })
})
