import { describe, expect, it } from 'vitest'
import { hasBegun, latestDueMonth } from '@/lib/periods/rules/latest-due-month'

describe('latestDueMonth', () => {
  it.each([
    ['2024-06-29', null, 202405],
    ['2024-06-30', null, 202406],
    ['2024-07-01', null, 202406],
    ['2024-01-30', null, 202312],
    ['2024-06-13', 14, 202405],
    ['2024-06-14', 14, 202406],
    ['2024-06-15', 14, 202406],
    ['2024-07-13', 14, 202406],
  ] as const)('on %s with cut-off %s it is %i', (today, cutoffDay, month) => {
    expect(latestDueMonth(today, cutoffDay)).toBe(month)
  })
})

describe('hasBegun', () => {
  it.each([
    [202406, '2024-06-01', null, true],
    [202407, '2024-06-30', null, false],
    [202407, '2024-06-15', 14, true],
    [202407, '2024-06-14', 14, false],
  ] as const)('%i on %s with cut-off %s: %s', (month, today, cutoffDay, begun) => {
    expect(hasBegun(month, today, cutoffDay)).toBe(begun)
  })
})
