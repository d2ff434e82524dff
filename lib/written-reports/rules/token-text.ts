import { actualText, changeText, planPercentText, targetText } from '@/lib/format/figure-text'
import { formatExcessPercent, formatInteger, formatRatio } from '@/lib/format/numbers'
import { compareRatios, ratioOfBigInts, ratioOfDecimal } from '@/lib/figures/rules/exact-ratio'
import { yearOf } from '@/lib/periods/rules/month'
import { exactValue } from '@/lib/plans/rules/measure'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import { laggingUnits, lagWords } from '@/lib/written-reports/rules/lag-words'
import type { Fact, FactTarget, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { targetWords, thresholdWords } from '@/lib/written-reports/rules/target-words'
import {
  EVENTS_SUBJECT,
  FIELDS,
  LAG_COUNT_FIELD,
  LAG_FIELD,
  LAG_SUBJECT,
  REPORT_FIELDS,
  REPORTS_SUBJECT,
  type Token,
  type TokenField,
} from '@/lib/written-reports/rules/tokens'
import { eventWords, nounOf } from '@/lib/written-reports/rules/wording'

/** Why a token says nothing: what it names is not there. */
export type TokenProblem = 'no_unit' | 'no_indicator' | 'no_field' | 'no_milestone'

export type TokenText = { ok: true; text: string } | { ok: false; problem: TokenProblem }

/** What is said where there is no number: never a blank. */
export const NOT_REPORTED = 'chưa có số liệu'
export const NOT_PLANNED = 'chưa giao kế hoạch'
const NOT_COMPARED = 'chưa có số liệu cùng kỳ'

/** The words and numbers that a token stands for. */
export function tokenText(token: Token, facts: ReportFacts, decimals: 0 | 2): TokenText {
  if (token.subject === EVENTS_SUBJECT) return eventText(token, facts)
  if (token.subject === REPORTS_SUBJECT) return reportsText(token, facts)
  if (token.subject === LAG_SUBJECT) return lagText(token, facts, decimals)
  const milestone = /^(dat_)?moc_(\d{4})$/.exec(token.field)
  if (milestone && token.unit === null)
    return milestoneText(facts, token.subject, milestone[1] !== undefined, Number(milestone[2]), decimals)
  const line = facts.lines.find(({ code }) => code === token.subject)
  if (!line) return { ok: false, problem: 'no_indicator' }
  if (token.unit !== null) {
    const unit = facts.units.find(({ code }) => code === token.unit)
    if (!unit) return { ok: false, problem: 'no_unit' }
    const field = fieldOf(token.field)
    if (!field) return { ok: false, problem: 'no_field' }
    return { ok: true, text: factText(line, unit.facts[line.code] ?? NOTHING, field, decimals) }
  }
  const field = fieldOf(token.field)
  return field
    ? { ok: true, text: factText(line, line, field, decimals) }
    : { ok: false, problem: 'no_field' }
}

/** One field of one indicator, as it is printed wherever it stands. */
export function factText(
  indicator: Pick<IndicatorName, 'code' | 'kind' | 'measure'>,
  fact: Fact,
  field: TokenField,
  decimals: 0 | 2,
): string {
  const print = { locale: 'vi', decimals } as const
  const { kind } = indicator
  switch (field) {
    case 'thuc_hien':
      return hasValue(fact) ? actualText(kind, fact.actual, print) : NOT_REPORTED
    case 'ke_hoach':
      return isPlanned(fact) ? targetText(kind, fact.target, print) : NOT_PLANNED
    case 'dat':
      return fact.planRatio === null ? missing(fact) : planPercentText(fact.planRatio, print)
    case 'vuot':
      if (fact.planRatio === null) return missing(fact)
      return formatExcessPercent(fact.planRatio, decimals, 'vi') ?? '0%'
    case 'con_lai':
      return remainingText(kind, fact, decimals)
    case 'ket_qua':
      return resultWords(fact, decimals)
    case 'cung_ky': {
      const known = exactValue(fact.lastYear) !== null
      return known ? actualText(kind, fact.lastYear, print) : NOT_COMPARED
    }
    case 'so_cung_ky':
      return changeWords(indicator, fact, decimals)
  }
}

/** `đạt 66% kế hoạch`; `đạt 120% kế hoạch, vượt 20%`. */
export function resultWords(fact: Fact, decimals: 0 | 2, plan = 'kế hoạch'): string {
  if (fact.planRatio === null) return missing(fact)
  const reached = `đạt ${planPercentText(fact.planRatio, { locale: 'vi', decimals })} ${plan}`
  const excess = formatExcessPercent(fact.planRatio, decimals, 'vi')
  return excess === null ? reached : `${reached}, vượt ${excess}`
}

/** Whether there is a number to print: of a rate also something to divide by. */
export function hasValue({ actual }: Pick<Fact, 'actual'>): boolean {
  return exactValue(actual) !== null
}

const NOTHING: Fact = {
  ...{ actual: null, provisional: false, target: null, planRatio: null, band: 'no_plan' },
  ...{ lastYear: null, growth: null },
}

function isPlanned({ target }: Fact): boolean {
  return target !== null && target > 0
}

function missing(fact: Fact): string {
  return isPlanned(fact) ? NOT_REPORTED : NOT_PLANNED
}

function fieldOf(text: string): TokenField | null {
  return FIELDS.find((field) => field === text) ?? null
}

/** `tăng 1.200 đoàn viên so với cùng kỳ năm trước`; of a rate in percentage points. */
function changeWords(
  indicator: Pick<IndicatorName, 'code' | 'kind' | 'measure'>,
  { growth }: Fact,
  decimals: 0 | 2,
): string {
  if (growth === null) return NOT_COMPARED
  const than = 'so với cùng kỳ năm trước'
  const text = changeText(indicator.kind, growth, { locale: 'vi', decimals }).replace(/^[+−]/, '')
  // A change too small to print is none.
  if (!/[1-9]/.test(text)) return 'bằng cùng kỳ năm trước'
  const noun = indicator.kind === 'ratio' ? 'điểm phần trăm' : nounOf(indicator)
  return [growth.numerator > 0 ? 'tăng' : 'giảm', text, noun, than].filter((word) => word !== '').join(' ')
}

/** What is still to be done of the plan: whole things; of a rate the points, or the words that it is done. */
function remainingText(kind: IndicatorName['kind'], fact: Fact, decimals: 0 | 2): string {
  const done = exactValue(fact.actual)
  if (!isPlanned(fact) || fact.target === null || done === null) return missing(fact)
  const target = ratioOfDecimal(fact.target)
  const reached = compareRatios(done, target) >= 0
  if (kind !== 'ratio') {
    const left = fact.target - done.numerator / done.denominator
    return formatInteger(reached ? 0 : Math.ceil(left), 'vi')
  }
  if (reached) return '0 điểm phần trăm (đã đạt kế hoạch)'
  const left = ratioOfBigInts(
    BigInt(target.numerator) * BigInt(done.denominator) - BigInt(done.numerator) * BigInt(target.denominator),
    BigInt(target.denominator) * BigInt(done.denominator),
  )
  const text = formatRatio(left, Math.max(1, decimals), 'vi')
  // What is left but too small to print is not nothing.
  return `${/[1-9]/.test(text) ? text : `dưới ${text.replace(/0$/, '1')}`} điểm phần trăm`
}

function milestoneText(
  { targets, lines }: ReportFacts,
  code: string,
  result: boolean,
  year: number,
  decimals: 0 | 2,
): TokenText {
  const target = targets.find(
    (candidate) =>
      candidate.planKind === 'milestone' &&
      candidate.indicator.code === code &&
      yearOf(candidate.through) === year,
  )
  if (!target)
    return { ok: false, problem: lines.some((line) => line.code === code) ? 'no_milestone' : 'no_indicator' }
  return { ok: true, text: result ? milestoneResult(target, decimals) : milestoneWords(target) }
}

export function milestoneWords(target: FactTarget): string {
  return `${targetWords(target.indicator, target)} ${thresholdWords(target.threshold)}`.trim()
}

function milestoneResult({ actual, planRatio }: FactTarget, decimals: 0 | 2): string {
  if (planRatio === null || exactValue(actual) === null) return NOT_REPORTED
  return `đạt ${planPercentText(planRatio, { locale: 'vi', decimals })} mục tiêu`
}

function eventText({ unit, field }: Token, { events }: ReportFacts): TokenText {
  if (unit !== null) return { ok: false, problem: 'no_unit' }
  for (const [kind, { token }] of Object.entries(eventWords)) {
    if (token !== field) continue
    return { ok: true, text: formatInteger(events.find((event) => event.kind === kind)?.count ?? 0, 'vi') }
  }
  return { ok: false, problem: 'no_field' }
}

function lagText({ unit, field }: Token, { units, lines }: ReportFacts, decimals: 0 | 2): TokenText {
  if (unit === null)
    return field === LAG_COUNT_FIELD
      ? { ok: true, text: formatInteger(laggingUnits(units).length, 'vi') }
      : { ok: false, problem: 'no_field' }
  const below = units.find(({ code }) => code === unit)
  if (!below) return { ok: false, problem: 'no_unit' }
  return field === LAG_FIELD
    ? { ok: true, text: lagWords(below.lags, lines, decimals) }
    : { ok: false, problem: 'no_field' }
}

function reportsText({ unit, field }: Token, { reports }: ReportFacts): TokenText {
  if (unit !== null) return { ok: false, problem: 'no_unit' }
  const counts: Record<(typeof REPORT_FIELDS)[number], number> = {
    phai_nop: reports.expected,
    da_nop: reports.submitted,
    chua_nop: Math.max(0, reports.expected - reports.submitted),
    da_duyet: reports.approved,
  }
  const name = REPORT_FIELDS.find((candidate) => candidate === field)
  return name ? { ok: true, text: formatInteger(counts[name], 'vi') } : { ok: false, problem: 'no_field' }
}
