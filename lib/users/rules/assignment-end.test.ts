import { describe, expect, it } from 'vitest'
import { earliestEnd, isOver, mayEndOn } from '@/lib/users/rules/assignment-end'

const today = '2026-11-21'

describe('earliestEnd', () => {
  it.each([
    ['2020-01-01', '2026-11-21'],
    ['2026-11-20', '2026-11-21'],
    ['2026-11-21', '2026-11-22'],
    ['2027-01-01', '2027-01-02'],
  ] as const)('of one from %s is %s', (from, day) => {
    expect(earliestEnd({ from, to: null }, today)).toBe(day)
  })
})

describe('isOver', () => {
  it.each([
    [null, false],
    ['2026-11-22', false],
    ['2026-11-21', true],
    ['2020-01-01', true],
  ] as const)('to %s: %s', (to, over) => {
    expect(isOver({ from: '2019-01-01', to }, today)).toBe(over)
  })
})

describe('mayEndOn', () => {
  it.each([
    ['2026-11-20', null, false],
    ['2026-11-21', null, true],
    ['2027-06-30', null, true],
    ['2026-12-01', '2026-12-31', true],
    ['2026-12-31', '2026-12-31', true],
    ['2027-01-01', '2026-12-31', false],
  ] as const)('%s of one to %s: %s', (day, to, may) => {
    expect(mayEndOn({ from: '2019-01-01', to }, day, today)).toBe(may)
  })
})
