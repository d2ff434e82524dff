import { describe, expect, it } from 'vitest'
import { defaultThrough, lastDueMonth } from '@/lib/plans/rules/default-through'

const rule = { cutoffDay: null, graceDays: 5 }
const ask = (months: number[], today: `${number}-${number}-${number}`, year: number | null = null) =>
  defaultThrough({ months, today, year, ...rule })

describe('lastDueMonth', () => {
  it.each([
    ['on the due day itself it may still come in', '2024-07-05', 202405],
    ['the day after', '2024-07-06', 202406],
    ['over the turn of the year', '2025-01-03', 202411],
  ] as const)('%s', (_, today, month) => {
    expect(lastDueMonth({ ...rule, today })).toBe(month)
  })

  it('follows the tenant’s cut-off', () => {
    expect(lastDueMonth({ cutoffDay: 14, graceDays: 2, today: '2024-06-17' })).toBe(202406)
    expect(lastDueMonth({ cutoffDay: 14, graceDays: 2, today: '2024-06-16' })).toBe(202405)
  })

  it('waits for a month with long grace', () => {
    expect(lastDueMonth({ cutoffDay: null, graceDays: 60, today: '2024-07-06' })).toBe(202404)
  })
})

describe('defaultThrough', () => {
  it.each([
    ['the last due month with figures', [202404, 202405, 202406], '2024-07-10', null, 202406, 'due'],
    ['not a month under way', [202405, 202406, 202407], '2024-07-10', null, 202406, 'due'],
    ['an earlier one when the last is empty', [202403], '2024-07-10', null, 202403, 'due'],
    ['a month under way when it is all there is', [202407], '2024-07-10', null, 202407, 'not_due'],
    ['the last due month when there is nothing', [], '2024-07-10', null, 202406, 'no_figures'],
    ['within the year asked for', [202312, 202405], '2024-07-10', 2023, 202312, 'due'],
    ['the end of an empty past year', [202405], '2024-07-10', 2022, 202212, 'no_figures'],
    ['the beginning of a year to come', [202405], '2024-07-10', 2030, 203001, 'no_figures'],
  ] as const)('%s', (_, months, today, year, month, basis) => {
    expect(ask([...months], today, year)).toEqual({ month, basis })
  })
})
