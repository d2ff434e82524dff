import { clauseOf, isNone } from '@/lib/written-reports/rules/compose-clause'
import { SENTENCE_INDICATORS } from '@/lib/reports/rules/headline'
import { periodWords, untilWords } from '@/lib/written-reports/rules/period-words'
import type { FactLine, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { hasValue } from '@/lib/written-reports/rules/token-text'
import { capitalised, lowered, nounOf } from '@/lib/written-reports/rules/wording'

/** The first paragraph: what was done against the plan, what stands at the end, and how complete that is. */
export function composeOpening(facts: ReportFacts): string {
  return [doneSentence(facts), standingSentence(facts), completenessSentence(facts)]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

function doneSentence(facts: ReportFacts): string {
  const within = `Trong ${periodWords(facts)}, ${whoOf(facts)}`
  const lines = SENTENCE_INDICATORS.flatMap((code) => lineOf(facts, code) ?? [])
  const known = lines.filter(hasValue)
  const unknown = lines.filter((line) => !hasValue(line)).map(({ name }) => lowered(name))
  const notYet = unknown.length > 0 ? `chưa có số liệu về ${unknown.join(', ')}` : null
  if (known.length === 0) return `${within} ${notYet ?? 'chưa có số liệu'}.`
  const brackets = known.some(({ target }) => target !== null)
  const clauses = (wanted: readonly FactLine[]) =>
    wanted.map((line) => clauseOf(line, line, { unit: null, brackets })).join(', ')
  const [done, none] = [known.filter((line) => !isNone(line)), known.filter(isNone)]
  const said = [
    done.length > 0 ? `đã ${clauses(done)}` : null,
    none.length > 0 ? clauses(none) : null,
    notYet,
  ].filter((part) => part !== null)
  return `${within} ${said.join('; ')}.`
}

/** How many members and unions there are at the end. */
function standingSentence(facts: ReportFacts): string | null {
  const said = (['DV_TONG', 'CDCS_TONG'] as const).flatMap((code) => {
    const line = lineOf(facts, code)
    return line && hasValue(line) ? `{${code}:thuc_hien} ${nounOf(line)}` : []
  })
  return said.length === 0 ? null : `Tính đến ${untilWords(facts)}, có ${said.join(', ')}.`
}

function completenessSentence({ reports, provisional }: ReportFacts): string | null {
  if (reports.expected === 0 || !provisional) return null
  return 'Số liệu tạm tính: đã duyệt {bao_cao:da_duyet}/{bao_cao:phai_nop} báo cáo tháng.'
}

function whoOf({ unit }: ReportFacts): string {
  return unit.rank === 'grassroots' ? capitalised(unit.name) : 'các cấp công đoàn'
}

function lineOf({ lines }: ReportFacts, code: string): FactLine | undefined {
  return lines.find((line) => line.code === code)
}
