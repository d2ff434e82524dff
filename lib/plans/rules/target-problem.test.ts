import { describe, expect, it } from 'vitest'
import { targetProblem } from '@/lib/plans/rules/target-problem'

describe('targetProblem', () => {
  it.each([
    ['flow', 0, null],
    ['flow', 12_000, null],
    ['stock', 15_000_000, null],
    ['flow', -1, 'negative'],
    ['stock', 1.5, 'not_whole'],
    ['flow', 1_000_000_001, 'too_large'],
    ['ratio', 100, null],
    ['ratio', 82.55, null],
    ['ratio', 0.07, null],
    ['ratio', 82.555, 'too_many_decimals'],
    ['ratio', 100.01, 'above_hundred'],
    ['ratio', -5, 'negative'],
  ] as const)('of a %s, %d: %s', (kind, target, problem) => {
    expect(targetProblem(kind, target)).toBe(problem)
  })
})
