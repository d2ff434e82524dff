import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MonthEntry, Total } from '@/lib/figures/rules/aggregate'
import {
  addTotals,
  EMPTY_TOTAL,
  flowCodes,
  flowTotal,
  ratioOfTotals,
  stockAt,
  stockTotal,
  totalEntry,
  totalOf,
} from '@/lib/figures/rules/aggregate'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'

const anyEntry: fc.Arbitrary<FigureEntry> = fc.oneof(
  { arbitrary: fc.constant(BLANK), weight: 1 },
  { arbitrary: fc.constant(NOT_APPLICABLE), weight: 1 },
  { arbitrary: fc.nat(100_000).map(numberEntry), weight: 3 },
)
const history: fc.Arbitrary<MonthEntry[]> = fc.uniqueArray(
  fc.record({ month: fc.integer({ min: 202401, max: 202412 }), entry: anyEntry }),
  { selector: (item) => item.month },
)
const span = { from: 202403, through: 202409 }

describe('flows', () => {
  it('are the sum of the months within the span', () => {
    const months: MonthEntry[] = [
      { month: 202401, entry: numberEntry(5) },
      { month: 202402, entry: BLANK },
      { month: 202403, entry: numberEntry(0) },
      { month: 202404, entry: NOT_APPLICABLE },
      { month: 202407, entry: numberEntry(99) },
    ]
    const half = { from: 202401, through: 202406 }
    expect(flowTotal(months, half)).toEqual({ sum: 5, numbers: 2, blanks: 1, notApplicable: 1 })
  })

  it('add up over any division of the units, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(history, fc.nat(4))), (units) => {
        const together = units.map(([months]) => flowTotal(months, span)).reduce(addTotals, EMPTY_TOTAL)
        const groups = new Map<number, Total>()
        for (const [months, group] of [...units].reverse()) {
          const soFar = groups.get(group) ?? EMPTY_TOTAL
          groups.set(group, addTotals(flowTotal([...months].reverse(), span), soFar))
        }
        expect([...groups.values()].reduce(addTotals, EMPTY_TOTAL)).toEqual(together)
      }),
    )
  })
})

describe('stocks', () => {
  const months: MonthEntry[] = [
    { month: 202406, entry: NOT_APPLICABLE },
    { month: 202401, entry: numberEntry(250) },
    { month: 202403, entry: BLANK },
    { month: 202404, entry: numberEntry(0) },
    { month: 202405, entry: BLANK },
    { month: 202407, entry: BLANK },
    { month: 202408, entry: numberEntry(7) },
  ]
  it.each([
    [202312, BLANK],
    [202401, numberEntry(250)],
    [202403, numberEntry(250)],
    [202405, numberEntry(0)],
    [202407, NOT_APPLICABLE],
    [202412, numberEntry(7)],
  ])('at %i', (month, expected) => expect(stockAt(months, month)).toEqual(expected))

  it('add up the last value of each unit over any division of the units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(history, fc.boolean())),
        fc.integer({ min: 202401, max: 202412 }),
        (units, month) => {
          const all = units.map(([item]) => item)
          const [left, right] = [true, false].map((side) =>
            stockTotal(
              units.filter(([, own]) => own === side).map(([item]) => item),
              month,
            ),
          )
          expect(addTotals(left ?? EMPTY_TOTAL, right ?? EMPTY_TOTAL)).toEqual(stockTotal(all, month))
          expect(stockTotal([...all].reverse(), month)).toEqual(stockTotal(all, month))
        },
      ),
    )
  })
})

describe('totals', () => {
  it.each([
    [[], BLANK],
    [[BLANK, BLANK], BLANK],
    [[NOT_APPLICABLE, NOT_APPLICABLE], NOT_APPLICABLE],
    [[NOT_APPLICABLE, BLANK], BLANK],
    [[BLANK, numberEntry(0)], numberEntry(0)],
    [[NOT_APPLICABLE, numberEntry(3), BLANK, numberEntry(4)], numberEntry(7)],
  ])('of %j is %j', (entries, expected) => expect(totalEntry(totalOf(entries))).toEqual(expected))
})

describe('ratios', () => {
  it('are a ratio of sums, never a mean of ratios', () => {
    const numerator = totalOf([numberEntry(1), numberEntry(90)])
    const denominator = totalOf([numberEntry(1), numberEntry(100)])
    expect(ratioOfTotals(numerator, denominator)).toEqual({ numerator: 91, denominator: 101 })
  })

  it('say nothing where a side was never reported, or nothing is there to divide by', () => {
    const ten = totalOf([numberEntry(10)])
    expect(ratioOfTotals(EMPTY_TOTAL, ten)).toBeNull()
    expect(ratioOfTotals(ten, totalOf([BLANK]))).toBeNull()
    expect(ratioOfTotals(totalOf([numberEntry(0)]), totalOf([numberEntry(0)]))).toBeNull()
    expect(ratioOfTotals(totalOf([NOT_APPLICABLE]), ten)).toEqual({ numerator: 0, denominator: 10 })
  })
})

describe('flowCodes', () => {
  it('names the flows alone', () => {
    const kinds = ['flow', 'stock', 'ratio', 'flow'] as const
    const codes = flowCodes(kinds.map((kind, at) => ({ code: `${kind}${at}`, kind })))
    expect([...codes]).toEqual(['flow0', 'flow3'])
  })
})
