import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import {
  chosenIndicator,
  headlineOf,
  indicatorLine,
  isWorthALine,
  openingMonths,
} from '@/lib/reports/rules/compose-dashboard'
import { periodOf } from '@/lib/reports/rules/period'

const series = (code: string, more: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  ...{ code, kind: 'flow', name: code, shortName: code, measure: 'people', direction: 'up' },
  ...{ askedOf: 'grassroots', numerator: null, denominator: null, months: [] },
  ...more,
})
const founded = series('CDCS_MOI', { askedOf: 'federation' })
const admitted = series('DV_KNM', { months: [{ month: 202406, amount: 5, approved: 5 }] })
const members = series('DV_TONG', { kind: 'stock' })
const rate = series('TU_TYLE', { kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS' })
const other = series('UT_GT')
const all = [other, admitted, founded, rate, members]
const target = (): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: 80 },
  ...{
    planId: '',
    derived: false,
    threshold: null,
    revision: 1,
    decidedOn: '2024-01-10',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
})
const line = (indicator: IndicatorSeries, targets: Target[]) =>
  indicatorLine(indicator, {
    ...{ history: historyOf(all), compared: false },
    period: periodOf({ kind: null, through: 202406 }, [], []),
    targets: () => targets,
    targetsBelow: () => [],
  })

describe('headlineOf', () => {
  it('has its own order, whatever the catalogue’s', () => {
    expect(headlineOf(all, 'top')).toEqual([founded, admitted, members, rate])
  })

  it('leaves out what a union is not asked, and what a tenant does not have', () => {
    expect(headlineOf(all, 'grassroots')).toEqual([admitted, members, rate])
    expect(headlineOf([admitted], 'top')).toEqual([admitted])
  })
})

describe('chosenIndicator', () => {
  const headline = headlineOf(all, 'top')
  it.each([
    ['the one asked for', 'UT_GT', headline, other],
    ['admissions otherwise', null, headline, admitted],
    ['admissions for what nobody knows', 'NONE', headline, admitted],
    ['the first headline without admissions', null, [founded], founded],
    ['nothing without a headline', null, [], null],
  ])('is %s', (_, asked, cards, expected) => {
    expect(chosenIndicator(all, cards, asked)).toBe(expected)
  })
})

describe('isWorthALine', () => {
  it('is what has a plan or was counted', () => {
    expect(isWorthALine(line(admitted, []))).toBe(true)
    expect(isWorthALine(line(other, [target()]))).toBe(true)
    expect(isWorthALine(line(other, []))).toBe(false)
  })
})

describe('openingMonths', () => {
  it('names the month before the plan of a stock and of the parts of a rate', () => {
    const lines = [line(members, [target()]), line(rate, [target()]), line(admitted, [target()])]
    expect([...openingMonths(lines)]).toEqual([
      ['DV_TONG', 202312],
      ['TU_CO', 202312],
      ['DN_CO_CDCS', 202312],
    ])
    expect(openingMonths([line(members, [])]).size).toBe(0)
  })
})
