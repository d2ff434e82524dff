import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Goal } from '@/lib/plans/rules/choose-target'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import type { Formula, Sum, SumOf } from '@/lib/plans/rules/measure'
import { differenceOf, exactValue, measure } from '@/lib/plans/rules/measure'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { planResult } from '@/lib/plans/rules/plan-result'
import type { PlanBand } from '@/lib/plans/rules/progress'
import { companionOrder, type HiddenCell } from '@/lib/plans/rules/small-cells'
import { bandCounts, ranksOf } from '@/lib/reports/rules/below'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'
import {
  leavesOf,
  shownReading,
  together,
  type Reading,
  type ShownReading,
} from '@/lib/reports/rules/national-cells'

/** What a tenant did of a leaf indicator: in the span, in the same span a year earlier, and at the year's opening. */
export type TenantSums = {
  tenantCode: string
  indicator: string
  /** The first month in which it reported anything of it. */
  first: Month
  now: Sum | null
  lastYear: Sum | null
  opening: Sum | null
}

/** A target of a tenant's top unit; the national tenant's own are the programme. */
export type TenantTarget = Goal & { tenantCode: string; indicator: string }

/** A tenant, and the reports of the span that were expected of it and came. */
export type ComparedTenant = { code: string; name: string; kind: string; reports: ReportCounts }

/** What the nation sees of one indicator of one tenant; nothing but the target where it is hidden. */
export type NationalResult = Pick<
  PlanResult<TenantTarget>,
  'actual' | 'provisional' | 'planRatio' | 'difference' | 'band' | 'missing' | 'growth' | 'target'
> & { hidden: HiddenCell | null }

export type NationalRow = Pick<ComparedTenant, 'code' | 'name' | 'reports'> & {
  /** By the ranked indicator: by the share of its plan where any tenant has one, else by its size. */
  rank: number | null
  results: NationalResult[]
}

export type NationalComparison = {
  /** In the order of the ranks, then as the tenants came. */
  rows: NationalRow[]
  /** All tenants together, held against the national programme. */
  total: NationalResult[]
  reports: ReportCounts
  /** Of the ranked indicator. */
  bands: Record<PlanBand, number>
  /** Whether anything is hidden, so that the page says why. */
  hides: boolean
}

export type NationalQuestion = {
  formulas: readonly Formula[]
  /** Which of the formulas the ranking goes by. */
  ranked: number
  /** The leaves that count people. */
  people: ReadonlySet<string>
  /** In the order of their names. */
  tenants: readonly ComparedTenant[]
  nationalCode: string
  sums: readonly TenantSums[]
  targets: readonly TenantTarget[]
  span: Span
  lastYear: Span
  openingMonth: Month
}

/**
 * Compares the tenants by the formulas, each against its own plan, and their sum against the programme. Counts of 1
 * to 4 people are hidden, with what would give them away: a figure hidden in any of the readings is nowhere used.
 */
export function composeNational(question: NationalQuestion): NationalComparison {
  const { formulas, ranked, tenants, nationalCode } = question
  const shown = shownReadings(question)
  const rows = tenants.map(({ code, name, reports }, at) => ({
    ...{ code, name, reports },
    results: formulas.map((formula) => rowResult(formula, { code, at }, shown, question)),
  }))
  const ranks = rankingOf(rows.map(({ results }) => results[ranked]))
  const inOrder = rows
    .map((row, at) => ({ ...row, rank: ranks[at] ?? null }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
  const total = formulas.map((formula) => totalResult(formula, nationalCode, shown, question))
  return {
    rows: inOrder,
    total,
    reports: tenants.reduce((sum, { reports }) => added(sum, reports), NO_REPORTS),
    bands: bandCounts(rows.flatMap(({ results }) => results[ranked] ?? []).filter(({ hidden }) => !hidden)),
    hides: [...rows.flatMap(({ results }) => results), ...total].some(({ hidden }) => hidden !== null),
  }
}

type ShownReadings = { now: ShownReading; lastYear: ShownReading; opening: ShownReading }

function shownReadings({ formulas, people, tenants, sums, span }: NationalQuestion): ShownReadings {
  const flows = flowCodes(formulas)
  const leaves = [...new Set(formulas.flatMap(leavesOf))]
  const stated = new Map(sums.map((sum) => [`${sum.tenantCode} ${sum.indicator}`, sum]))
  const reading = (of: 'now' | 'lastYear' | 'opening'): Reading =>
    new Map(
      leaves.map((leaf) => [
        leaf,
        tenants.map(({ code, reports }) => {
          const sum = stated.get(`${code} ${leaf}`)?.[of] ?? null
          // A flow of zero leaves no trace in the totals: who handed in a report had none.
          const reported = of === 'now' && flows.has(leaf) && reports.submitted > 0
          return sum ?? (reported ? { amount: 0, approved: 0 } : null)
        }),
      ]),
    )
  const hiding = { people, order: companionOrder(tenants) }
  return {
    now: shownReading(reading('now'), hiding),
    // Hidden as on that year's own page, and only then left out: what one page hides, the other does not show.
    lastYear: wholeYear(shownReading(reading('lastYear'), hiding), flows, { sums, tenants, span }),
    opening: shownReading(reading('opening'), hiding),
  }
}

/** A flow of a span that began before the tenant's first month would be too small to compare with. */
function wholeYear(
  shown: ShownReading,
  flows: ReadonlySet<string>,
  { sums, tenants, span }: Pick<NationalQuestion, 'sums' | 'tenants' | 'span'>,
): ShownReading {
  const began = new Map<string, Month>()
  for (const { tenantCode, first } of sums) {
    began.set(tenantCode, Math.min(first, began.get(tenantCode) ?? first))
  }
  const whole = tenants.map(({ code }) => (began.get(code) ?? Infinity) <= span.from - 100)
  return {
    ...shown,
    sum: (leaf, tenant) => (flows.has(leaf) && !whole[tenant] ? null : shown.sum(leaf, tenant)),
  }
}

function rowResult(
  formula: Formula,
  { code, at }: { code: string; at: number },
  { now, lastYear, opening }: ShownReadings,
  question: NationalQuestion,
): NationalResult {
  const of = (reading: ShownReading): SumOf => {
    return (leaf) => reading.sum(leaf, at)
  }
  return {
    ...seen(
      resultOf(formula, code, { now: of(now), lastYear: of(lastYear), opening: of(opening) }, question),
    ),
    hidden: now.hidden(formula, at),
  }
}

function totalResult(
  formula: Formula,
  code: string,
  shown: ShownReadings,
  question: NationalQuestion,
): NationalResult {
  const { now, lastYear, opening } = shown
  const result = resultOf(
    ...([formula, code] as const),
    { now: now.total, lastYear: () => null, opening: opening.total },
    question,
  )
  const hidden = now.totalHidden(formula)
  return {
    ...seen(result),
    growth: now.open(formula) && lastYear.open(formula) ? growthOfBoth(formula, shown, question) : null,
    hidden: hidden ? 'beside_few' : null,
  }
}

/** What was added by those that are known in both years: who began in between has not grown. */
function growthOfBoth(
  formula: Formula,
  { now, lastYear }: ShownReadings,
  { tenants }: Pick<NationalQuestion, 'tenants'>,
): NationalResult['growth'] {
  const both = [...tenants.keys()].filter((at) =>
    leavesOf(formula).every((leaf) => now.sum(leaf, at) !== null && lastYear.sum(leaf, at) !== null),
  )
  const of = (reading: ShownReading) =>
    measure(formula, (leaf) => together(both.map((at) => reading.sum(leaf, at)))).actual
  return differenceOf(of(now), of(lastYear))
}

function resultOf(
  formula: Formula,
  code: string,
  sums: { now: SumOf; lastYear: SumOf; opening: SumOf },
  { targets, span, openingMonth }: NationalQuestion,
): PlanResult<TenantTarget> {
  const own = targets.filter(({ tenantCode, indicator }) => tenantCode === code && indicator === formula.code)
  return planResult({
    ...{ formula, span },
    target: chooseTarget(own, { indicatorKind: formula.kind, spanKind: 'year', span }),
    ...{ sums: sums.now, sumsLastYear: sums.lastYear },
    sumsAt: (month) => (month === openingMonth ? sums.opening : () => null),
  })
}

/** Neither what is approved of it nor last year's figure nor the pace: each could be held against the rest. */
function seen(result: PlanResult<TenantTarget>): Omit<NationalResult, 'hidden'> {
  const { actual, provisional, planRatio, difference, band, missing, growth, target } = result
  return { actual, provisional, planRatio, difference, band, missing, growth, target }
}

function rankingOf(results: readonly (NationalResult | undefined)[]): (number | null)[] {
  const planned = results.map((result) => result?.planRatio ?? null)
  if (planned.some((ratio) => ratio !== null)) return ranksOf(planned)
  return ranksOf(results.map((result) => exactValue(result?.actual ?? null)))
}

const NO_REPORTS: ReportCounts = { expected: 0, submitted: 0, approved: 0, onTime: 0 }

function added(a: ReportCounts, b: ReportCounts): ReportCounts {
  return {
    expected: a.expected + b.expected,
    submitted: a.submitted + b.submitted,
    approved: a.approved + b.approved,
    onTime: a.onTime + b.onTime,
  }
}
