import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentWidth, headLetters, margins, shareOut, tableSize } from './page-measures'

describe('measures', () => {
  it('are those that NĐ 30/2020 allows', () => {
    expect(margins.top).toBeGreaterThanOrEqual(20)
    expect(margins.bottom).toBeLessThanOrEqual(25)
    expect(margins.left).toBeGreaterThanOrEqual(30)
    expect(margins.right).toBeGreaterThanOrEqual(15)
    expect(contentWidth('portrait')).toBe(165)
  })

  it('are shared out without a rest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        (width, shares) => {
          const parts = shareOut(width, shares)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(width)
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('leave the head of an upright page room for 25 capitals at the left, and set wide tables smaller', () => {
    expect(headLetters('portrait')).toBe(25)
    expect(headLetters('landscape')).toBeGreaterThan(32)
    expect([tableSize(8), tableSize(9)]).toEqual([12, 11])
  })
})
