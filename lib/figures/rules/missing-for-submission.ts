import { BLANK } from '@/lib/figures/rules/figure-entry'
import type { CellFinding, UnitMonth } from '@/lib/figures/rules/finding'

/** What stands between a month and its submission. All three empty: it can go. */
export type MissingForSubmission = {
  /** Required indicators still blank, in the order of the form. A zero or "not applicable" is an answer. */
  blanks: string[]
  /** Warnings without an explanation. */
  unexplained: CellFinding[]
  /** What no reason can excuse. */
  refused: CellFinding[]
  ready: boolean
}

/** A warning is explained by the explanation of its first cell; spaces alone explain nothing. */
export function missingForSubmission(month: {
  requiredIndicators: readonly string[]
  entries: UnitMonth['entries']
  findings: readonly CellFinding[]
  /** By indicator, why the cell is right although a check warned of it. */
  explanations: Readonly<Record<string, string | null>>
}): MissingForSubmission {
  const blanks = month.requiredIndicators.filter(
    (indicator) => (month.entries[indicator] ?? BLANK).entry === 'blank',
  )
  const refused = month.findings.filter((finding) => finding.severity === 'refuse')
  const unexplained = month.findings.filter(
    (finding) => finding.severity === 'warn' && !month.explanations[finding.cells[0].indicator]?.trim(),
  )
  return { blanks, unexplained, refused, ready: blanks.length + unexplained.length + refused.length === 0 }
}
