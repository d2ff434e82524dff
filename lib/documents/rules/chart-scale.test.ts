import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartScale } from './chart-scale'

describe('an axis', () => {
  it('counts whole things in whole steps', () => {
    expect(chartScale([0, 1, 0]).marks).toEqual([0, 1])
    expect(chartScale([3]).marks).toEqual([0, 1, 2, 3])
    expect(chartScale([0.5]).marks).toHaveLength(6)
  })

  it('has zero and all values on it, with few round marks', () => {
    const value = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: 0, max: 600, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const { marks, place } = chartScale(values)
        expect(marks).toContain(0)
        expect(marks.length).toBeLessThanOrEqual(8)
        expect([...marks].sort((a, b) => a - b)).toEqual(marks)
        for (const one of [...values, ...marks]) {
          expect(place(one)).toBeGreaterThanOrEqual(-1e-6)
          expect(place(one)).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
      { numRuns: 100 },
    )
  })
})
