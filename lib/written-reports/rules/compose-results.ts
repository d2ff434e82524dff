import { yearOf } from '@/lib/periods/rules/month'
import { clauseOf, isNone, tokenOf } from '@/lib/written-reports/rules/compose-clause'
import type { FactLine, FactTarget, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { hasValue } from '@/lib/written-reports/rules/token-text'
import { EVENTS_SUBJECT } from '@/lib/written-reports/rules/tokens'
import { AREAS, capitalised, eventWords, lowered, nounOf } from '@/lib/written-reports/rules/wording'

/** What was done, area by area: `# 1. …` begins an area, `- ` a line of it. */
export function composeResults(facts: ReportFacts): string {
  const known = new Set(AREAS.flatMap(({ codes }) => codes))
  const others = facts.lines
    .filter(({ code }) => !known.has(code) && !isPart(code, facts))
    .map(({ code }) => code)
  const areas = [
    ...AREAS.map(({ title, codes }) => ({ title, lines: linesOf(codes, facts) })),
    { title: 'Chỉ tiêu khác', lines: linesOf(others, facts) },
    { title: 'Sắp xếp tổ chức', lines: eventLines(facts) },
    { title: 'Mục tiêu của từng giai đoạn', lines: milestoneLines(facts) },
  ].filter(({ lines }) => lines.length > 0)
  if (areas.length === 0) return 'Chưa có số liệu của kỳ này.'
  return areas
    .map(({ title, lines }, at) => [`# ${at + 1}. ${title}`, ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n')
}

/** One line of an indicator: a zero, a count, a rate and one without figures each have their sentence. */
export function resultLine(line: FactLine): string | null {
  // A plan of zero is one that was not given.
  const planned = line.target !== null && line.target > 0
  const token = tokenOf(line.code, null)
  if (!hasValue(line))
    return planned ? `${line.name}: chưa có số liệu (kế hoạch ${token('ke_hoach')}${nounAfter(line)}).` : null
  if (isNone(line) && !planned) return null
  const before = line.lastYear === null || line.growth === null ? '' : `; ${token('so_cung_ky')}`
  if (line.kind === 'flow') {
    return `${capitalised(clauseOf(line, line, { unit: null, brackets: planned }) ?? '')}${before}.`
  }
  const plan = planned ? ` (kế hoạch ${token('ke_hoach')}${nounAfter(line)}, ${token('ket_qua')})` : ''
  return `${line.name}: ${token('thuc_hien')}${nounAfter(line)}${plan}${before}.`
}

function linesOf(codes: readonly string[], { lines }: ReportFacts): string[] {
  return codes.flatMap((code) => {
    const line = lines.find((candidate) => candidate.code === code)
    return (line && resultLine(line)) ?? []
  })
}

/** What only makes up a rate is told by the rate. */
function isPart(code: string, { lines }: ReportFacts): boolean {
  return lines.some(({ numerator, denominator }) => numerator === code || denominator === code)
}

function eventLines({ events }: ReportFacts): string[] {
  return events
    .filter(({ count }) => count > 0)
    .map(({ kind }) => {
      const { act, token } = eventWords[kind]
      return `${capitalised(act)}: {${EVENTS_SUBJECT}:${token}} tổ chức công đoàn.`
    })
}

/** What is to be reached by which year, and how near it is. */
export function milestoneLines({ targets }: ReportFacts): string[] {
  return targets.filter(({ planKind }) => planKind === 'milestone').map(milestoneLine)
}

function milestoneLine({ indicator, through, actual }: FactTarget): string {
  const [year, code] = [yearOf(through), indicator.code]
  const reached = hasValue({ actual })
    ? `; đến nay {${code}:dat_moc_${year}}`
    : ' (chưa có số liệu thực hiện)'
  return `Đến năm ${year}, ${lowered(indicator.name)}: {${code}:moc_${year}}${reached}.`
}

function nounAfter(line: FactLine): string {
  const noun = nounOf(line)
  return noun === '' ? '' : ` ${noun}`
}
