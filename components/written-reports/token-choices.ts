import { yearOf } from '@/lib/periods/rules/month'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { tokenText } from '@/lib/written-reports/rules/token-text'
import {
  EVENTS_SUBJECT,
  FIELDS,
  LAG_FIELD,
  LAG_SUBJECT,
  parseToken,
  writeToken,
  type TokenField,
} from '@/lib/written-reports/rules/tokens'
import { capitalised, eventWords } from '@/lib/written-reports/rules/wording'

export type TokenChoice = {
  token: string
  name: string
  /** What it says now. */
  text: string
}

/** The tokens of the unit itself, or of one below, with what each says now. */
export function tokenChoices(
  facts: ReportFacts,
  unit: string | null,
  decimals: 0 | 2,
  fieldName: (field: TokenField | typeof LAG_FIELD) => string,
): TokenChoice[] {
  const named = (token: string, name: string): TokenChoice[] => {
    const parsed = parseToken(token)
    const said = parsed && tokenText(parsed, facts, decimals)
    return said?.ok ? [{ token, name, text: said.text }] : []
  }
  const below = facts.units.find(({ code }) => code === unit)
  const lines = facts.lines.filter(({ code }) => unit === null || below?.facts[code])
  const figures = lines.flatMap(({ code, name }) =>
    FIELDS.flatMap((field) =>
      named(writeToken({ unit, subject: code, field }), `${name} · ${fieldName(field)}`),
    ),
  )
  if (unit !== null && below) {
    const reasons = writeToken({ unit, subject: LAG_SUBJECT, field: LAG_FIELD })
    return [...(below.lags.length > 0 ? named(reasons, capitalised(fieldName(LAG_FIELD))) : []), ...figures]
  }
  if (unit !== null) return figures
  const milestones = facts.targets
    .filter(({ planKind }) => planKind === 'milestone')
    .flatMap(({ indicator, through }) =>
      ['moc', 'dat_moc'].flatMap((field) =>
        named(`{${indicator.code}:${field}_${yearOf(through)}}`, `${indicator.name} · ${yearOf(through)}`),
      ),
    )
  const events = facts.events.flatMap(({ kind }) =>
    named(`{${EVENTS_SUBJECT}:${eventWords[kind].token}}`, capitalised(eventWords[kind].act)),
  )
  return [...figures, ...milestones, ...events]
}
