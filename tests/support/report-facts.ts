import fc from 'fast-check'
import { exactRatio } from '@/lib/figures/rules/exact-ratio'
import { differenceOf, type Actual } from '@/lib/plans/rules/measure'
import { planProgress } from '@/lib/plans/rules/progress'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'
import type { Fact, FactLine, FactUnit, ReportFacts } from '@/lib/written-reports/rules/report-facts'

type Kind = IndicatorName['kind']

const names: readonly [code: string, kind: Kind, name: string, measure: string][] = [
  ['CDCS_MOI', 'flow', 'CĐCS thành lập mới', 'unions'],
  ['DV_KNM', 'flow', 'Đoàn viên kết nạp mới', 'people'],
  ['DV_TONG', 'stock', 'Tổng số đoàn viên cuối kỳ', 'people'],
  ['TU_TYLE', 'ratio', 'Tỷ lệ doanh nghiệp có TƯLĐTT', 'percent'],
  ['RIENG', 'flow', 'Chỉ tiêu riêng của tỉnh', 'times'],
]

export const indicators: readonly IndicatorName[] = names.map(([code, kind, name, measure]) => ({
  ...{ code, kind, name, shortName: name, measure, direction: 'up' as const },
  ...(kind === 'ratio'
    ? { numerator: 'TU_CO', denominator: 'DN_CO_CDCS' }
    : { numerator: null, denominator: null }),
}))

/** What is known of an indicator, from what was done and what was asked. */
export function factOf(
  kind: Kind,
  actual: Actual | null,
  target: number | null,
  lastYear: Actual | null = null,
): Fact {
  const done = { numerator: actual?.numerator ?? null, denominator: actual?.denominator ?? null }
  const pace = exactRatio(1, 2)
  const { planRatio, band } = planProgress({
    ...{ kind, actual: done, target, comparison: 'at_least', paceShare: pace },
  })
  return {
    actual,
    provisional: false,
    target,
    planRatio,
    band,
    lastYear,
    growth: differenceOf(actual, lastYear),
  }
}

export function lineOf(code: string, fact: Partial<Fact> | Fact): FactLine {
  const indicator = indicators.find((candidate) => candidate.code === code)
  if (!indicator) throw new RangeError(`No indicator ${code}`)
  return { ...indicator, ...factOf(indicator.kind, null, null), derived: false, ...fact }
}

export const count = (numerator: number): Actual => ({ numerator, denominator: null })

/** The half-year of Quảng Ninh as it was published, and nothing else. */
export function factsOf(more: Partial<ReportFacts> = {}): ReportFacts {
  return {
    unit: { code: 'quang-ninh', name: 'Liên đoàn Lao động tỉnh Quảng Ninh', rank: 'top' },
    superior: 'Tổng Liên đoàn Lao động Việt Nam',
    ...{ kind: 'half', span: { from: 202401, through: 202406 }, campaign: null },
    lines: [
      lineOf('CDCS_MOI', factOf('flow', count(41), 71)),
      lineOf('DV_KNM', factOf('flow', count(7965), 12_000, count(6100))),
    ],
    ...{ targets: [], units: [], reports: { expected: 0, submitted: 0, approved: 0 } },
    ...{ provisional: false, illustrative: false, events: [], grades: [], months: [] },
    ...more,
  }
}

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000 }))
const someActual = (kind: Kind): fc.Arbitrary<Actual> =>
  kind === 'ratio'
    ? fc.record({ numerator: amount, denominator: amount })
    : fc.record({ numerator: amount, denominator: fc.constant(null) })
const actualOf = (kind: Kind) => fc.option(someActual(kind))
const target = fc.option(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(72.5, 0.25)),
)
const anyFact = (kind: Kind) =>
  fc.record({ actual: actualOf(kind), target, lastYear: actualOf(kind) }).map((parts) => {
    return factOf(kind, parts.actual, parts.target, parts.lastYear)
  })

const share = fc.record({ numerator: fc.nat(500), denominator: fc.integer({ min: 1, max: 300 }) })
const someMonth = fc.integer({ min: 1, max: 12 }).map((month) => 202400 + month)
const anyReason: fc.Arbitrary<LagReason> = fc.oneof(
  fc.record({
    kind: fc.constant('no_reports' as const),
    months: fc.array(someMonth, { maxLength: 5 }),
    missing: fc.nat(),
  }),
  fc.record({
    ...{ kind: fc.constant('missing_reports' as const), submitted: fc.nat(), expected: fc.nat() },
    lastMonth: someMonth,
  }),
  fc.constant({ kind: 'no_pipeline' as const }),
  fc.record({
    ...{ kind: fc.constant('plan_changed' as const), planId: fc.constant('p'), from: amount, to: amount },
    ...{ decidedOn: fc.constant('2024-05-12'), decisionNumber: fc.option(fc.constant('15/QĐ-LĐLĐ')) },
  }),
  fc.record({
    ...{ kind: fc.constant('behind_since' as const), month: someMonth, wholeSpan: fc.boolean() },
    ...{ planRatio: share, pace: share },
  }),
  fc.record({
    kind: fc.constant('below_last_year' as const),
    ...{ now: someActual('flow'), lastYear: someActual('flow'), change: share },
  }),
)

/** Facts of every sort: empty, zero, partial, without plans, far above them. */
export const anyFacts: fc.Arbitrary<ReportFacts> = fc
  .record({
    lines: fc
      .tuple(
        ...indicators.map((indicator) =>
          fc.option(anyFact(indicator.kind)).map((fact) => ({ indicator, fact })),
        ),
      )
      .map((made) => made.flatMap(({ indicator, fact }) => (fact ? [lineOf(indicator.code, fact)] : []))),
    units: fc.array(
      fc.record({
        flow: fc.option(anyFact('flow')),
        rate: fc.option(anyFact('ratio')),
        closed: fc.boolean(),
        reasons: fc.array(anyReason, { maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
    targets: fc.array(fc.tuple(fc.constantFrom(...indicators), fc.integer({ min: 2024, max: 2045 })), {
      maxLength: 3,
    }),
    reports: fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([a, b, c]) => ({ expected: a + b + c, submitted: a + b, approved: a })),
    ...{ provisional: fc.boolean(), illustrative: fc.boolean() },
    rank: fc.constantFrom('top' as const, 'intermediate' as const, 'grassroots' as const),
    kind: fc.constantFrom(
      'month' as const,
      'half' as const,
      'year' as const,
      'term' as const,
      'campaign' as const,
    ),
    months: fc.array(fc.option(amount), { maxLength: 6 }),
  })
  .map(({ units, targets, rank, months, kind, ...facts }) =>
    factsOf({
      ...{ ...facts, kind, campaign: kind === 'campaign' ? 'Tháng Công nhân' : null },
      unit: { code: 'don-vi', name: 'Công đoàn một đơn vị', rank },
      units: units.map(({ flow, rate, closed, reasons }, at): FactUnit => {
        const known = { ...(flow ? { DV_KNM: flow } : {}), ...(rate ? { TU_TYLE: rate } : {}) }
        return {
          ...{ code: `don-vi-${at}`, name: `Đơn vị ${at}`, grassroots: false, closed },
          ...{ facts: known, lags: flow?.band === 'behind' ? [{ indicator: 'DV_KNM', reasons }] : [] },
        }
      }),
      targets: targets.map(([indicator, year]) => ({
        ...{ plan: `Chương trình ${year}`, planKind: 'milestone', from: 202106, through: year * 100 + 12 },
        ...{ indicator, comparison: 'above', target: 90, threshold: 25 },
        ...{ actual: null, planRatio: null, band: 'no_plan' },
      })),
      months: [
        {
          indicator: 'DV_KNM',
          months: months.map((brought, at) => ({ month: 202401 + at, amount: brought, provisional: false })),
        },
      ],
    }),
  )
