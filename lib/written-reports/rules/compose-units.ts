import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import { clauseOf } from '@/lib/written-reports/rules/compose-clause'
import { JUDGED } from '@/lib/written-reports/rules/report-facts'
import type { Fact, FactLine, FactUnit, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { LAG_FIELD, LAG_SUBJECT, writeToken } from '@/lib/written-reports/rules/tokens'

/** More than so many names are no longer a commendation. */
const MOST = 10

type Judged = { unit: FactUnit; facts: { line: FactLine; fact: Fact }[] }

/** Units that fulfilled a plan or are on the way to, none of theirs behind; the furthest first. */
export function composeCommend(facts: ReportFacts): string {
  if (facts.units.length === 0) return ''
  const judged = judgedUnits(facts)
  if (judged.length === 0) return 'Chưa giao kế hoạch cho các đơn vị trực thuộc.'
  const good = judged
    .filter(({ facts: own }) => own.every(({ fact }) => fact.band === 'exceeded' || fact.band === 'on_track'))
    .sort((a, b) => compareRatios(bestOf(b), bestOf(a)))
  if (good.length === 0) return 'Chưa có đơn vị nào đạt tiến độ ở tất cả chỉ tiêu được giao.'
  return good
    .slice(0, MOST)
    .map(({ unit, facts: own }) => `- ${unit.name}: ${clausesOf(unit, own)}.`)
    .join('\n')
}

/** Units of which a plan is behind, the furthest behind first, with a token that says why where the figures tell. */
export function composeBehind(facts: ReportFacts): string {
  // Who was given no plan is not behind one, and the section before has said so.
  if (judgedUnits(facts).length === 0) return ''
  const behind = unitsBehind(facts)
  if (behind.length === 0) return 'Không có đơn vị nào chậm so với kế hoạch được giao.'
  return behind
    .map(({ unit, facts: own }) => {
      const known = unit.lags.some(({ reasons }) => reasons.length > 0)
      const why = writeToken({ unit: unit.code, subject: LAG_SUBJECT, field: LAG_FIELD })
      return `- ${unit.name}: ${clausesOf(unit, own)}.${known ? ` Nguyên nhân: ${why}.` : ''}`
    })
    .join('\n')
}

export function unitsBehind(facts: ReportFacts): Judged[] {
  return judgedUnits(facts)
    .map(({ unit, facts: own }) => ({ unit, facts: own.filter(({ fact }) => fact.band === 'behind') }))
    .filter(({ facts: own }) => own.length > 0)
    .sort((a, b) => compareRatios(bestOf(a), bestOf(b)))
}

/** Units that have a plan of what they are judged by, and figures for it. */
function judgedUnits({ units, lines }: ReportFacts): Judged[] {
  const judgedBy = JUDGED.flatMap((code) => lines.find((line) => line.code === code) ?? [])
  return units
    .filter(({ closed }) => !closed)
    .map((unit) => ({
      unit,
      facts: judgedBy.flatMap((line) => {
        const fact = unit.facts[line.code]
        return fact && fact.planRatio !== null ? { line, fact } : []
      }),
    }))
    .filter(({ facts }) => facts.length > 0)
}

function bestOf({ facts }: Judged) {
  return facts
    .flatMap(({ fact }) => fact.planRatio ?? [])
    .reduce((best, ratio) => (compareRatios(ratio, best) > 0 ? ratio : best), {
      numerator: 0,
      denominator: 1,
    })
}

function clausesOf(unit: FactUnit, facts: Judged['facts']): string {
  return facts
    .flatMap(({ line, fact }) => clauseOf(line, fact, { unit: unit.code, brackets: true }) ?? [])
    .join(', ')
}
