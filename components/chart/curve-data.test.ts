import { describe, expect, it } from 'vitest'
import { curveRows, lastKnown, type CurveMonth } from '@/components/chart/curve-data'

const month = (value: number | null, provisional = false): CurveMonth => ({
  ...{ label: '', name: '', texts: [], lastYear: null, pace: null },
  ...{ value, provisional },
})

describe('curveRows', () => {
  it('leaves a curve whole when nothing is provisional', () => {
    const rows = curveRows([month(1), month(2), month(null)])
    expect(rows.map(({ settled }) => settled)).toEqual([1, 2, null])
    expect(rows.map(({ open }) => open)).toEqual([null, null, null])
  })

  it('lets the hatched part begin at the last settled month', () => {
    const rows = curveRows([month(1), month(2), month(5, true), month(null)])
    expect(rows.map(({ settled }) => settled)).toEqual([1, 2, null, null])
    expect(rows.map(({ open }) => open)).toEqual([null, 2, 5, null])
  })

  it('hatches all of a curve that is provisional from its first month', () => {
    const rows = curveRows([month(1, true), month(2, true)])
    expect(rows.map(({ settled }) => settled)).toEqual([null, null])
    expect(rows.map(({ open }) => open)).toEqual([1, 2])
  })
})

describe('lastKnown', () => {
  it.each([
    [[month(1), month(2), month(null)], 1],
    [[month(null)], -1],
    [[], -1],
  ])('finds the end of the curve', (months, at) => {
    expect(lastKnown(months)).toBe(at)
  })
})
