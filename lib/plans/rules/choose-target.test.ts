import { describe, expect, it } from 'vitest'
import { chooseTarget, chooseTerm, type Goal, type PlanKind } from '@/lib/plans/rules/choose-target'

const goal = (kind: PlanKind, from: number, through: number, target = 1): Goal => ({
  ...{ kind, from, through, target, comparison: 'at_least' },
})
const yearly = goal('yearly', 202401, 202412)
const term = goal('term', 202306, 202805)
const near = goal('milestone', 202106, 202512)
const far = goal('milestone', 202106, 203012)
const span = { from: 202401, through: 202406 }

describe('chooseTarget', () => {
  it.each([
    ['the plan of the year', 'flow', 'year', [far, term, yearly], yearly],
    ['the plan of the year for a quarter too', 'flow', 'quarter', [yearly], yearly],
    ['the plan of the term', 'flow', 'term', [yearly, term], term],
    ['no milestone for a flow of a year', 'flow', 'year', [near, term], null],
    ['the next milestone for a stock', 'stock', 'year', [far, near, term], near],
    ['the next milestone for a rate in a term without a target', 'ratio', 'term', [far, near], near],
    ['the term for a stock without anything else', 'stock', 'year', [term], term],
    ['nothing', 'stock', 'year', [], null],
  ] as const)('takes %s', (_, indicatorKind, spanKind, targets, expected) => {
    expect(chooseTarget(targets, { indicatorKind, spanKind, span })).toBe(expected)
  })

  it('takes a milestone from the day it was decided', () => {
    const soon = goal('milestone', 202407, 202512)
    expect(chooseTarget([soon], { indicatorKind: 'stock', spanKind: 'year', span })).toBe(soon)
  })

  it('takes no plan that has not begun or is over', () => {
    const targets = [goal('yearly', 202301, 202312), goal('yearly', 202501, 202512)]
    expect(chooseTarget(targets, { indicatorKind: 'flow', spanKind: 'year', span })).toBeNull()
  })
})

describe('chooseTerm', () => {
  const earlier = goal('term', 201806, 202305)
  it.each([
    [202006, { from: 201806, through: 202305 }],
    [202406, { from: 202306, through: 202805 }],
    [203001, { from: 202306, through: 202805 }],
    [201701, null],
  ])('in %i', (month, expected) => {
    expect(chooseTerm([term, yearly, earlier], month)).toEqual(expected)
  })
})
