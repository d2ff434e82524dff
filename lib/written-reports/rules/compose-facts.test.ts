import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import type { UnitBelow } from '@/lib/reports/rules/below'
import {
  heldAgainst,
  historyOfReported,
  periodOfReport,
  reportLines,
  reportMonths,
  reportTargets,
  reportUnits,
  type IndicatorTarget,
} from '@/lib/written-reports/rules/compose-facts'
import { lineOf } from '@/tests/support/report-facts'

const series = (
  code: string,
  kind: IndicatorSeries['kind'],
  months: readonly MonthAmount[] = [],
  more: Partial<IndicatorSeries> = {},
): IndicatorSeries => ({
  ...{ code, kind, name: code, shortName: code, measure: 'people', direction: 'up', months },
  ...{ askedOf: 'grassroots', numerator: null, denominator: null },
  ...more,
})
const month = (at: number, amount: number, approved = amount): MonthAmount => ({
  month: at,
  amount,
  approved,
})
const admitted = series('DV_KNM', 'flow', [month(202301, 4), month(202402, 2), month(202406, 5, 3)])
const founded = series('CDCS_MOI', 'flow', [], { askedOf: 'federation' })
const members = series('DV_TONG', 'stock', [month(202312, 100), month(202405, 20)])
const rate = series('TU_TYLE', 'ratio', [], { numerator: 'TU_CO', denominator: 'DN_CO_CDCS' })
const indicators = [founded, admitted, members, rate]
const history = historyOf(indicators)
const span = { from: 202401, through: 202406 }
const period = periodOfReport('half', span)

const targetOf = (indicator: string, more: Partial<Target> = {}): IndicatorTarget => ({
  ...{ indicator, kind: 'yearly', title: 'Kế hoạch năm 2024', from: 202401, through: 202412, target: 100 },
  ...{ planId: 'year', comparison: 'at_least', derived: false, threshold: null, revision: 1 },
  ...{ decidedOn: '2024-01-10', decisionNumber: null, phasing: 'even', weights: [] },
  ...more,
})

describe('the months of a report', () => {
  const year = { from: 202401, through: 202412 }
  it.each([
    ['half', 'half', { from: 202301, through: 202306 }, null],
    ['campaign', 'year', { from: 202301, through: 202306 }, null],
    ['term', 'term', null, span],
  ] as const)('of a %s', (kind, known, lastYear, term) => {
    expect(periodOfReport(kind, span)).toEqual({
      ...{ kind: known, kindIsDefault: false, span, window: span, lastYear, term },
    })
  })

  it('of a year are compared with the whole year before', () => {
    expect(periodOfReport('year', year).lastYear).toEqual({ from: 202301, through: 202312 })
  })
})

describe('what figures are held against', () => {
  const yearly = targetOf('DV_KNM')
  const may = targetOf('DV_KNM', { kind: 'campaign', planId: 'may', from: 202405, through: 202405 })
  const july = targetOf('DV_KNM', { kind: 'campaign', planId: 'july', from: 202407, through: 202407 })

  it('are the plans that are no campaign', () => {
    expect(heldAgainst([yearly, may, july], null)).toEqual([yearly])
  })

  it('are in a campaign its own, which then count like those of a year', () => {
    expect(heldAgainst([yearly, may, july], 'may')).toEqual([{ ...may, kind: 'yearly' }])
    expect(heldAgainst([yearly, may], 'none')).toEqual([])
  })
})

describe('a history without a report in its months', () => {
  const silent = historyOfReported(history, indicators, { span, submitted: 0 })

  it('does not know of a flow that nobody entered: that is not zero', () => {
    expect(history.sums(span)('CDCS_MOI')).toEqual({ amount: 0, approved: 0 })
    expect(silent.sums(span)('CDCS_MOI')).toBeNull()
  })

  it('keeps what was entered, stocks, and what was before', () => {
    expect(silent.sums(span)('DV_KNM')?.amount).toBe(7)
    expect(silent.sums(span)('DV_TONG')?.amount).toBe(120)
    expect(silent.sums({ from: 202302, through: 202303 })('DV_KNM')?.amount).toBe(0)
  })

  it('is the history itself once there is one', () => {
    expect(historyOfReported(history, indicators, { span, submitted: 1 })).toBe(history)
  })
})

describe('lines', () => {
  const lines = (rank: 'top' | 'grassroots', targets: readonly IndicatorTarget[] = []) =>
    reportLines(indicators, { rank }, { history, period, targets })
  const lineIn = (code: string, targets: readonly IndicatorTarget[] = []) =>
    lines('top', targets).lines.find((line) => line.code === code)

  it('are of what the unit is asked about', () => {
    expect(lines('top').lines.map(({ code }) => code)).toEqual(['CDCS_MOI', 'DV_KNM', 'DV_TONG', 'TU_TYLE'])
    expect(lines('grassroots').lines.map(({ code }) => code)).toEqual(['DV_KNM', 'DV_TONG', 'TU_TYLE'])
  })

  it('say what was done of the plan, and a year before', () => {
    expect(
      lineIn('DV_KNM', [targetOf('CDCS_MOI', { target: 1 }), targetOf('DV_KNM', { derived: true })]),
    ).toEqual({
      ...{ code: 'DV_KNM', kind: 'flow', name: 'DV_KNM', shortName: 'DV_KNM', measure: 'people' },
      ...{ direction: 'up', numerator: null, denominator: null },
      ...{ actual: { numerator: 7, denominator: null }, provisional: true, target: 100, derived: true },
      ...{ planRatio: { numerator: 7, denominator: 100 }, band: 'behind' },
      ...{ lastYear: { numerator: 4, denominator: null }, growth: { numerator: 3, denominator: 1 } },
    })
  })

  it('have no plan where none was given, and nothing done where nothing is known', () => {
    expect(lineIn('CDCS_MOI')).toMatchObject({
      ...{ actual: { numerator: 0 }, target: null, derived: false, planRatio: null, band: 'no_plan' },
    })
    expect(lineIn('TU_TYLE', [targetOf('TU_TYLE', { target: 80 })])).toMatchObject({
      ...{ actual: null, target: 80, planRatio: null, band: 'no_plan', lastYear: null, growth: null },
    })
  })

  it('tell from which month the way of a stock or a rate is measured', () => {
    const { openings } = lines('top', [targetOf('DV_TONG'), targetOf('DV_KNM')])
    expect([...openings]).toEqual([['DV_TONG', 202312]])
  })
})

describe('units below', () => {
  const below = (rank: UnitBelow['rank'], more: Partial<UnitBelow> = {}): UnitBelow => ({
    ...{ id: 'a', code: 'ha-long', name: 'Hạ Long', path: '1.2.', rank, closed: false, began: null },
    ...{ leaves: new Map() },
    ...more,
  })
  const unitsOf = (unit: UnitBelow, targets: readonly Target[] = [], submitted = 0) =>
    reportUnits([unit], indicators, {
      ...{ period, openings: new Map() },
      targets: (unitId, indicator) => (unitId === 'a' && indicator === 'DV_KNM' ? targets : []),
      counts: () => ({ expected: 6, submitted, approved: 0, onTime: 0 }),
      lags: ({ code }) => [{ indicator: code, reasons: [] }],
    })

  it('carry of each indicator what is known, and a zero where reports say so', () => {
    const leaves = new Map([['DV_KNM', { now: 30, approved: 30, lastYear: 10, opening: null }]])
    const [unit] = unitsOf(below('intermediate', { leaves, began: 202301 }), [targetOf('DV_KNM')], 5)
    expect(unit).toMatchObject({ code: 'ha-long', name: 'Hạ Long' })
    expect(unit?.lags).toEqual([{ indicator: 'ha-long', reasons: [] }])
    expect(unit).toMatchObject({ grassroots: false, closed: false })
    expect(Object.keys(unit?.facts ?? {})).toEqual(['CDCS_MOI', 'DV_KNM'])
    expect(unit?.facts['CDCS_MOI']?.actual).toEqual({ numerator: 0, denominator: null })
    expect(unit?.facts['DV_KNM']).toMatchObject({
      ...{ actual: { numerator: 30 }, target: 100, band: 'behind', lastYear: { numerator: 10 } },
      growth: { numerator: 20, denominator: 1 },
    })
  })

  it('carry nothing where nothing is known, and a plan also without figures', () => {
    expect(unitsOf(below('grassroots', { closed: true }))).toMatchObject([
      { grassroots: true, closed: true, facts: {} },
    ])
    const [unit] = unitsOf(below('grassroots'), [targetOf('DV_KNM')])
    expect(unit?.facts).toMatchObject({ DV_KNM: { actual: null, target: 100, band: 'no_plan' } })
  })

  it('are not asked in a union what only federations know', () => {
    const [unit] = unitsOf(below('grassroots', { began: 202301 }), [], 6)
    expect(Object.keys(unit?.facts ?? {})).toEqual(['DV_KNM'])
  })
})

describe('targets', () => {
  const milestone = { kind: 'milestone', from: 202501, through: 203012 } as const
  const told = (
    targets: readonly IndicatorTarget[],
    registered: { numerator: number; denominator: number } | null,
  ) => reportTargets(targets, indicators, { span, history, registered: () => registered })

  it.each([
    ['of the year', targetOf('DV_KNM'), 1],
    [
      'of a campaign within the months',
      targetOf('DV_KNM', { kind: 'campaign', from: 202405, through: 202405 }),
      1,
    ],
    ['of a milestone whose months are still to come', targetOf('DV_TONG', milestone), 1],
    ['that begins later', targetOf('DV_KNM', { from: 202407 }), 0],
    ['that is over', targetOf('DV_KNM', { from: 202301, through: 202312 }), 0],
    ['of a milestone that is over', targetOf('DV_TONG', { ...milestone, from: 202101, through: 202312 }), 0],
    ['of an indicator that is not there', targetOf('NO_SUCH'), 0],
  ])('%s: %3$i', (_, target, howMany) => {
    expect(told([target], null)).toHaveLength(howMany)
  })

  it('say how far they are at the end of the report', () => {
    expect(told([targetOf('DV_KNM', { title: 'Kế hoạch', threshold: 25 })], null)).toEqual([
      {
        ...{ plan: 'Kế hoạch', planKind: 'yearly', from: 202401, through: 202412, comparison: 'at_least' },
        ...{ target: 100, threshold: 25, actual: { numerator: 7, denominator: null }, band: 'behind' },
        planRatio: { numerator: 7, denominator: 100 },
        indicator: {
          ...{ code: 'DV_KNM', kind: 'flow', name: 'DV_KNM', shortName: 'DV_KNM', measure: 'people' },
          ...{ direction: 'up', numerator: null, denominator: null },
        },
      },
    ])
  })

  it('take what the registers count where nothing was reported, and nothing where neither knows', () => {
    const asked = targetOf('TU_TYLE', { ...milestone, target: 75 })
    expect(told([asked], { numerator: 3, denominator: 4 })[0]).toMatchObject({
      ...{ actual: { numerator: 3, denominator: 4 }, band: 'exceeded' },
    })
    expect(told([asked], null)[0]).toMatchObject({ actual: null, planRatio: null, band: 'no_plan' })
    const reported = targetOf('DV_KNM')
    expect(told([reported], { numerator: 3, denominator: 4 })[0]?.actual?.numerator).toBe(7)
  })
})

describe('months', () => {
  const lines = [lineOf('DV_KNM', {})]

  it('say what each brought, and whether all of it is approved', () => {
    const [only, ...others] = reportMonths(indicators, lines, history, span)
    expect(others).toEqual([])
    expect(only?.indicator).toBe('DV_KNM')
    expect(only?.months.map(({ amount }) => amount)).toEqual([0, 2, 0, 0, 0, 5])
    expect(only?.months.map(({ provisional }) => provisional)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('are unknown before anything was reported', () => {
    const [early] = reportMonths(indicators, lines, history, { from: 202212, through: 202301 })
    expect(early?.months).toEqual([
      { month: 202212, amount: null, provisional: false },
      { month: 202301, amount: 4, provisional: false },
    ])
  })

  it('are told of what is judged first, in at most two years', () => {
    expect(reportMonths(indicators, [lineOf('DV_TONG', {})], history, span)).toEqual([])
    expect(reportMonths([], lines, history, span)).toEqual([])
    expect(
      reportMonths(indicators, lines, history, { from: 202301, through: 202412 })[0]?.months,
    ).toHaveLength(24)
    expect(reportMonths(indicators, lines, history, { from: 202301, through: 202501 })).toEqual([])
  })
})
