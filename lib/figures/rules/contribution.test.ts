import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { flowTotal, stockAt } from '@/lib/figures/rules/aggregate'
import {
  changeFlow,
  changeStock,
  flowContribution,
  stockContributions,
  stockNeighbours,
} from '@/lib/figures/rules/contribution'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry, numberOf } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'

const anyEntry: fc.Arbitrary<FigureEntry> = fc.oneof(
  { arbitrary: fc.constant(BLANK), weight: 2 },
  { arbitrary: fc.constant(NOT_APPLICABLE), weight: 1 },
  { arbitrary: fc.nat(50).map(numberEntry), weight: 3 },
)
const month = fc.integer({ min: 202401, max: 202412 })
/** Any sequence of saves to any months, some of them to the same cell again. */
const edits = fc.array(fc.record({ month, entry: anyEntry }), { maxLength: 40 })

describe('stockContributions', () => {
  it('are the steps of the effective value', () => {
    const contributions = stockContributions([
      { month: 202405, entry: numberEntry(80) },
      { month: 202401, entry: numberEntry(100) },
      { month: 202402, entry: BLANK },
      { month: 202403, entry: numberEntry(130) },
      { month: 202404, entry: NOT_APPLICABLE },
    ])
    expect([...contributions]).toEqual([
      [202401, 100],
      [202402, 0],
      [202403, 30],
      [202404, -130],
      [202405, 80],
    ])
  })

  it('sum up to the stock at every month', () => {
    fc.assert(
      fc.property(edits, (saves) => {
        const cells = new Map(saves.map((save) => [save.month, save.entry]))
        const history = historyOf(cells)
        const contributions = stockContributions(history)
        for (let at = 202312; at <= 202412; at += 1) {
          expect(sumThrough(contributions, at)).toBe(numberOf(stockAt(history, at)) ?? 0)
        }
      }),
    )
  })
})

describe('changeStock', () => {
  it('moves the next month that states a value the other way', () => {
    const change = {
      month: 202402,
      before: BLANK,
      after: numberEntry(120),
      previous: 100,
      nextStated: 202404,
    }
    expect([...changeStock(change)]).toEqual([
      [202402, 20],
      [202404, -20],
    ])
    expect([...changeStock({ ...change, nextStated: null })]).toEqual([[202402, 20]])
    expect([...changeStock({ ...change, after: numberEntry(100) })]).toEqual([])
  })

  it('keeps the roll-up right through any edits in any order, touching two months at most', () => {
    fc.assert(
      fc.property(edits, (saves) => {
        const cells = new Map<Month, FigureEntry>()
        const rollUp = new Map<Month, number>()
        for (const save of saves) {
          const neighbours = stockNeighbours(historyOf(cells), save.month)
          const before = cells.get(save.month) ?? BLANK
          const deltas = changeStock({ month: save.month, before, after: save.entry, ...neighbours })
          expect(deltas.size).toBeLessThanOrEqual(2)
          addTo(rollUp, deltas)
          cells.set(save.month, save.entry)
          for (let at = 202401; at <= 202412; at += 1) {
            expect(sumThrough(rollUp, at)).toBe(numberOf(stockAt(historyOf(cells), at)) ?? 0)
          }
        }
        for (const [at, contribution] of stockContributions(historyOf(cells))) {
          expect(rollUp.get(at) ?? 0).toBe(contribution)
        }
      }),
    )
  })
})

describe('changeFlow', () => {
  it('keeps the sum of any span right through any edits', () => {
    fc.assert(
      fc.property(edits, month, month, (saves, from, through) => {
        const cells = new Map<Month, FigureEntry>()
        const rollUp = new Map<Month, number>()
        for (const save of saves) {
          addTo(rollUp, changeFlow(save.month, cells.get(save.month) ?? BLANK, save.entry))
          cells.set(save.month, save.entry)
        }
        const inSpan = sumThrough(rollUp, through) - sumThrough(rollUp, from - 1)
        if (from <= through) expect(inSpan).toBe(flowTotal(historyOf(cells), { from, through }).sum)
      }),
    )
  })

  it('counts blank and not applicable as nothing, and stays silent when nothing moves', () => {
    expect([BLANK, NOT_APPLICABLE, numberEntry(0), numberEntry(9)].map(flowContribution)).toEqual([
      0, 0, 0, 9,
    ])
    expect([...changeFlow(202406, BLANK, numberEntry(0))]).toEqual([])
    expect([...changeFlow(202406, numberEntry(9), NOT_APPLICABLE)]).toEqual([[202406, -9]])
  })
})

function historyOf(cells: ReadonlyMap<Month, FigureEntry>) {
  return [...cells].map(([at, entry]) => ({ month: at, entry }))
}

function addTo(rollUp: Map<Month, number>, deltas: ReadonlyMap<Month, number>) {
  for (const [at, delta] of deltas) rollUp.set(at, (rollUp.get(at) ?? 0) + delta)
}

function sumThrough(contributions: ReadonlyMap<Month, number>, through: Month): number {
  return [...contributions].reduce((sum, [at, value]) => (at <= through ? sum + value : sum), 0)
}
