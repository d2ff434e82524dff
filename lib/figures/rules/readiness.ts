import type { CellFinding, UnitMonth } from '@/lib/figures/rules/finding'
import { hardChecks } from '@/lib/figures/rules/hard-checks'
import { missingForSubmission, type MissingForSubmission } from '@/lib/figures/rules/missing-for-submission'
import { canAct, type ReportCircumstances, type ReportState } from '@/lib/figures/rules/month-state'
import { rosterChecks, type RosterCounts } from '@/lib/figures/rules/roster-checks'
import { softChecks, type OwnHistory } from '@/lib/figures/rules/soft-checks'

/**
 * Why a month cannot be handed in: the unit did not exist then; it has been handed in already; the period is
 * locked; the granted correction has run out; it came back and nothing has changed since; or something in it
 * is missing or impossible.
 */
export type NotReadyWhy =
  'not_active' | 'handed_in' | 'locked' | 'correction_over' | 'unchanged' | 'incomplete'

/** Everything that decides whether a unit's month can be handed in. */
export type PreparedMonth = {
  unitMonth: UnitMonth
  explanations: Readonly<Record<string, string | null>>
  history: OwnHistory
  /** What the unit's register of members counts; null where it keeps none. */
  roster: RosterCounts | null
  requiredIndicators: readonly string[]
  state: ReportState
  circumstances: ReportCircumstances
  /** Whether the unit existed at the cut-off, or has begun the month all the same. */
  active: boolean
  /** Whether a cell was saved after the last event of the report. */
  changedSinceLastEvent: boolean
}

export type Readiness = { why: NotReadyWhy | null; missing: MissingForSubmission }

/** What stands between a month's figures and its submission, whatever its state. */
export function missingOf({
  unitMonth,
  explanations,
  history,
  roster,
  requiredIndicators,
}: Pick<
  PreparedMonth,
  'unitMonth' | 'explanations' | 'history' | 'roster' | 'requiredIndicators'
>): MissingForSubmission {
  const findings: CellFinding[] = [
    ...hardChecks(unitMonth),
    ...softChecks(unitMonth, history),
    ...rosterChecks(unitMonth, roster),
  ]
  return missingForSubmission({ requiredIndicators, entries: unitMonth.entries, findings, explanations })
}

/**
 * Whether a month can go. `named`: the user asked for this very month; otherwise a month that came back
 * untouched, or that was opened for a correction nobody has made yet, stays where it is.
 */
export function readinessOf(month: PreparedMonth, named: boolean): Readiness {
  const missing = missingOf(month)
  const { state, circumstances } = month
  if (!month.active) return { why: 'not_active', missing }
  if (!canAct(state, 'submit', circumstances)) {
    if (state === 'submitted' || state === 'approved') return { why: 'handed_in', missing }
    return { why: circumstances.correctionUntil === null ? 'locked' : 'correction_over', missing }
  }
  if (!missing.ready) return { why: 'incomplete', missing }
  const waitsForChange = state === 'returned' || state === 'correcting'
  return { why: waitsForChange && !named && !month.changedSinceLastEvent ? 'unchanged' : null, missing }
}
