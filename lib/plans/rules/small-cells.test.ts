import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmallCells } from '@/lib/plans/rules/small-cells'

type Column = readonly (number | null)[]

/** All that a reader sees of a column. */
function printed(column: Column, order?: readonly number[]) {
  const { cells, total } = hideSmallCells(column, order)
  return {
    cells: column.map((value, at) => cells[at] ?? value),
    total: total ? column.reduce<number>((sum, value) => sum + (value ?? 0), 0) : 'hidden',
  }
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 300_000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const columnAndOrder = fc
  .array(cell, { minLength: 1, maxLength: 7 })
  .chain((column) =>
    fc.tuple(
      fc.constant(column),
      fc.shuffledSubarray([...column.keys()], { minLength: column.length, maxLength: column.length }),
    ),
  )

describe('hideSmallCells', () => {
  it.each<[Column, Column | readonly (number | string | null)[], number | string]>([
    [[120, 0, null, 5], [120, 0, null, 5], 125],
    [[120, 3, 40], ['beside_few', 'few', 40], 163],
    [[0, 3, 5, 7], [0, 'few', 'beside_few', 7], 'hidden'],
    [[0, 3, 7, 7], [0, 'few', 'beside_few', 7], 17],
    [[0, 2, 4, 90], [0, 'few', 'few', 'beside_few'], 96],
    [[0, 2, null], [0, 'few', null], 'hidden'],
    [[1, 4], ['few', 'few'], 'hidden'],
    [[], [], 0],
  ])('%j is printed as %j, total %j', (column, cells, total) => {
    expect(printed(column)).toEqual({ cells, total })
  })

  it('takes the second cell in the order given', () => {
    expect(printed([120, 3, 40], [2, 0, 1]).cells).toEqual([120, 'few', 'beside_few'])
  })

  it('prints no count from 1 to 4', () => {
    fc.assert(
      fc.property(columnAndOrder, ([column, order]) => {
        for (const value of printed(column, order).cells)
          expect(typeof value === 'number' && value >= 1 && value <= 4).toBe(false)
      }),
    )
  })

  it('hides nothing where nobody could be guessed', () => {
    const safe = fc.oneof(fc.constant(0), fc.constant(null), fc.integer({ min: 5, max: 1_000_000 }))
    fc.assert(
      fc.property(fc.array(safe), (column) => {
        expect(hideSmallCells(column)).toEqual({ cells: column.map(() => null), total: true })
      }),
    )
  })

  it('leaves every small count any of 1, 2, 3 and 4, also for who knows this rule', () => {
    fc.assert(
      fc.property(columnAndOrder, ([column, order]) => {
        const seen = printed(column, order)
        for (const [at, mark] of seen.cells.entries()) {
          if (mark !== 'few') continue
          const possible = columnsPrintedAs(seen, order).map((other) => other[at])
          expect(new Set(possible)).toEqual(new Set([1, 2, 3, 4]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves what is hidden beside them uncertain as well', () => {
    fc.assert(
      fc.property(columnAndOrder, ([column, order]) => {
        const seen = printed(column, order)
        const at = seen.cells.indexOf('beside_few')
        if (at === -1) return
        expect(new Set(columnsPrintedAs(seen, order).map((other) => other[at])).size).toBeGreaterThan(1)
      }),
      { numRuns: 60 },
    )
  })
})

/** Every column that looks the same in print: small counts tried through, the cell beside them by the total. */
function columnsPrintedAs(seen: ReturnType<typeof printed>, order: readonly number[]): number[][] {
  const few = [...seen.cells.keys()].filter((at) => seen.cells[at] === 'few')
  const shown = seen.cells.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
  return Array.from({ length: 4 ** few.length }, (_, code) =>
    few.map((__, at) => ((code >> (2 * at)) % 4) + 1),
  ).flatMap((counts) => {
    const rest = counts.reduce((sum, count) => sum + count, shown)
    const besides = typeof seen.total === 'number' ? [seen.total - rest] : [5, 6, 7, 8, 9]
    return besides.flatMap((beside) => {
      const column = seen.cells.map((value, at) =>
        value === 'few' ? (counts[few.indexOf(at)] ?? 0) : value === 'beside_few' ? beside : value,
      )
      const same = JSON.stringify(printed(column.map(numberOrNull), order)) === JSON.stringify(seen)
      return same ? [column.map((value) => numberOrNull(value) ?? 0)] : []
    })
  })
}

function numberOrNull(value: number | string | null): number | null {
  return typeof value === 'number' ? value : null
}
