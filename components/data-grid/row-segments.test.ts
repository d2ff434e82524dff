import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowSegments, type RowSegment } from '@/components/data-grid/row-segments'

const short = (segments: RowSegment[]) =>
  segments.map((segment) => (segment.kind === 'row' ? segment.index : `${segment.key}:${segment.rows}`))

describe('rowSegments', () => {
  it.each([
    ['all rows', 0, 2, 0, 3, [0, 1, 2]],
    ['a window in the middle', 2, 3, 2, 6, ['above:2', 2, 3, 'below:2']],
    ['a pinned row above', 4, 5, 1, 8, ['above:1', 1, 'after-pinned:2', 4, 5, 'below:2']],
    ['a pinned row right above', 4, 5, 3, 6, ['above:3', 3, 4, 5]],
    ['a pinned first row', 2, 3, 0, 4, [0, 'after-pinned:1', 2, 3]],
    ['a pinned row below', 1, 2, 5, 8, ['above:1', 1, 2, 'before-pinned:2', 5, 'below:2']],
    ['no pinned row', 1, 1, -1, 3, ['above:1', 1, 'below:1']],
    ['a pinned row that is gone', 0, 0, 9, 2, [0, 'below:1']],
    ['no rows', 0, -1, -1, 0, []],
    ['a window beyond the end', 3, 9, -1, 5, ['above:3', 3, 4]],
  ])('has %s', (_, first, last, pinned, count, expected) => {
    expect(short(rowSegments({ first, last }, pinned, count))).toEqual(expected)
  })

  it('keeps every row at its place, and the pinned row always', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(20),
        fc.integer({ min: -1, max: 60 }),
        fc.nat(60),
        (first, length, pinned, count) => {
          const last = Math.min(first + length, count - 1)
          let at = 0
          const seen = new Set<number>()
          for (const segment of rowSegments({ first, last }, pinned, count)) {
            if (segment.kind === 'gap') {
              expect(segment.rows).toBeGreaterThan(0)
              at += segment.rows
            } else {
              expect(segment.index).toBe(at)
              seen.add(segment.index)
              at += 1
            }
          }
          expect(at).toBe(count)
          if (pinned >= 0 && pinned < count) expect(seen.has(pinned)).toBe(true)
          for (let row = first; row <= last; row += 1) expect(seen.has(row)).toBe(true)
        },
      ),
    )
  })

  it('gives each gap a key of its own', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(9), fc.nat(40), (first, length, pinned) => {
        const segments = rowSegments({ first, last: Math.min(first + length, 39) }, pinned, 40)
        const keys = segments.flatMap((segment) => (segment.kind === 'gap' ? [segment.key] : []))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
