import { exactValue } from '@/lib/plans/rules/measure'
import type { Fact, FactLine } from '@/lib/written-reports/rules/report-facts'
import { hasValue } from '@/lib/written-reports/rules/token-text'
import { writeToken, type TokenField } from '@/lib/written-reports/rules/tokens'
import { flowWords, lowered, nounOf } from '@/lib/written-reports/rules/wording'

type Named = Pick<FactLine, 'code' | 'kind' | 'measure' | 'name'>

/**
 * What was done, with tokens for its numbers: `kết nạp {DV_KNM:thuc_hien} đoàn viên ({DV_KNM:ket_qua})`, or that
 * nothing was: `chưa kết nạp đoàn viên nào`. Null where nothing is known.
 */
export function clauseOf(line: Named, fact: Fact, { unit, brackets }: ClauseStyle): string | null {
  if (!hasValue(fact)) return null
  const token = tokenOf(line.code, unit)
  const result = brackets ? ` (${token('ket_qua')})` : ''
  const words = line.kind === 'flow' ? flowWords(line.code) : null
  if (words && isNone(fact)) return `${words.none}${result}`
  if (words) return `${words.act} ${token('thuc_hien')} ${words.noun}${result}`
  const amount = [token('thuc_hien'), nounOf(line)].filter((word) => word !== '').join(' ')
  return `${lowered(line.name)} ${line.kind === 'flow' ? 'là ' : ''}${amount}${result}`
}

/** `unit`: of which unit below, null for the report's own. `brackets`: say how much of the plan that is. */
export type ClauseStyle = { unit: string | null; brackets: boolean }

export function isNone({ actual }: Fact): boolean {
  const value = exactValue(actual)
  return value !== null && value.numerator === 0
}

/** Writes tokens of one indicator. */
export function tokenOf(subject: string, unit: string | null) {
  return (field: TokenField): string => writeToken({ unit, subject, field })
}
