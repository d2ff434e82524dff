import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { periodOf } from '@/lib/reports/rules/period'

const target = (kind: Target['kind'], from: number, through: number): Target => ({
  ...{ kind, from, through, planId: '', title: '', comparison: 'at_least', target: 1, derived: false },
  ...{
    threshold: null,
    revision: 1,
    decidedOn: '2018-06-01',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
})
const term = target('term', 201806, 202305)
const yearly = target('yearly', 202301, 202312)

describe('periodOf', () => {
  it('shows the year up to the month, against the same months before', () => {
    expect(periodOf({ kind: null, through: 202306 }, [yearly, term], [])).toEqual({
      ...{ kind: 'year', kindIsDefault: true },
      span: { from: 202301, through: 202306 },
      window: { from: 202301, through: 202312 },
      lastYear: { from: 202201, through: 202206 },
      term: { from: 201806, through: 202305 },
    })
  })

  it('opens with the term where a unit has a plan for nothing else', () => {
    expect(periodOf({ kind: null, through: 202304 }, [term], [])).toMatchObject({
      ...{ kind: 'term', kindIsDefault: true, lastYear: null },
      span: { from: 201806, through: 202304 },
      window: { from: 201806, through: 202305 },
    })
    expect(periodOf({ kind: null, through: 202306 }, [term], []).kind).toBe('year')
  })

  it('offers the term of the units below, without opening with it', () => {
    const period = periodOf({ kind: null, through: 202304 }, [], [term])
    expect(period).toMatchObject({ kind: 'year', term: { from: 201806, through: 202305 } })
    expect(periodOf({ kind: 'term', through: 202304 }, [], [term])).toMatchObject({
      ...{ kind: 'term', kindIsDefault: false },
    })
  })

  it('counts to the end of a term that is over', () => {
    expect(periodOf({ kind: 'term', through: 202406 }, [term], []).span).toEqual({
      ...{ from: 201806, through: 202305 },
    })
  })

  it('falls back to the year where there is no term to show', () => {
    expect(periodOf({ kind: 'term', through: 202406 }, [], [])).toMatchObject({
      ...{ kind: 'year', kindIsDefault: true, term: null },
    })
  })

  it.each([
    ['month', 202406, 202406],
    ['quarter', 202404, 202406],
    ['half', 202401, 202406],
    ['nine', 202401, 202406],
  ] as const)('%s', (kind, from, through) => {
    const period = periodOf({ kind, through: 202406 }, [], [])
    expect(period).toMatchObject({ kind, kindIsDefault: false, span: { from, through } })
    expect(period.window).toEqual({ from: 202401, through: 202412 })
  })
})
