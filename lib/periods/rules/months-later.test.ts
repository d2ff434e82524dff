import { describe, expect, it } from 'vitest'
import { monthsLater } from '@/lib/periods/rules/months-later'

describe('monthsLater', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-11-15', 12, '2024-11-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-01', 1, '2025-01-01'],
    ['2024-07-03', 0, '2024-07-03'],
  ] as const)('%s and %i months: %s', (day, count, later) => expect(monthsLater(day, count)).toBe(later))
})
