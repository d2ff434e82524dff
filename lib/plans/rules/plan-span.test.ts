import { describe, expect, it } from 'vitest'
import { isSpanOf } from '@/lib/plans/rules/plan-span'

describe('isSpanOf', () => {
  it.each([
    ['yearly', 202401, 202412, true],
    ['yearly', 202402, 202501, false],
    ['yearly', 202401, 202411, false],
    ['term', 201806, 202305, true],
    ['term', 202401, 202412, false],
    ['milestone', 202106, 204512, true],
    ['milestone', 202106, 202105, false],
    ['milestone', 202106, 209912, false],
    ['campaign', 202405, 202405, true],
    ['campaign', 202405, 202505, false],
    ['campaign', 202405, 202404, false],
  ] as const)('%s %i–%i: %s', (kind, from, through, fits) => {
    expect(isSpanOf(kind, { from, through })).toBe(fits)
  })
})
