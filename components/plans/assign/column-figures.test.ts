import { describe, expect, it } from 'vitest'
import { columnGap, columnSum, usualWords } from '@/components/plans/assign/column-figures'
import type { ShownTarget } from '@/components/plans/assign/target-cells'
import type { TargetTerms } from '@/lib/plans/views'

const cell = (target: number | null, comparison: ShownTarget['comparison'] = 'at_least'): ShownTarget => ({
  ...{ typed: { target }, comparison, threshold: null, explanation: null },
  ...{ state: 'saved', theirs: null, refusal: null },
})

const received: TargetTerms = {
  ...{ target: 90, comparison: 'above', threshold: 25, derived: false },
  ...{ phasing: 'even', weights: [] },
}

describe('columnSum and columnGap', () => {
  it('adds what is given and leaves out what is not', () => {
    const sum = columnSum('flow', [{ target: 40 }, { target: null }, { text: 'abc' }, { target: 31 }])
    expect(sum).toBe(71)
    expect(columnGap('flow', 71, sum)).toBe(0)
    expect(columnGap('flow', 70, sum)).toBe(-1)
  })

  it('has all left while nothing is given', () => {
    expect(columnSum('flow', [{ target: null }])).toBeNull()
    expect(columnGap('flow', 71, null)).toBe(71)
  })

  it('adds no rates, and has no gap where nothing was received', () => {
    expect(columnSum('ratio', [{ target: 80 }, { target: 90 }])).toBeNull()
    expect(columnGap('ratio', 82, null)).toBeNull()
    expect(columnGap('flow', null, 10)).toBeNull()
  })
})

describe('usualWords', () => {
  it('goes by most of the targets given', () => {
    const cells = [cell(1, 'about'), cell(2, 'exactly'), cell(3, 'exactly'), cell(null), cell(null)]
    expect(usualWords(cells, received)).toEqual({ comparison: 'exactly', threshold: null })
  })

  it('begins with the words of what was received, else with "at least"', () => {
    expect(usualWords([cell(null)], received)).toEqual({ comparison: 'above', threshold: 25 })
    expect(usualWords([], null)).toEqual({ comparison: 'at_least', threshold: null })
  })
})
