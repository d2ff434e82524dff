import type { ImportOutcome } from '@/lib/members/imports/schemas'
import type { ImportCountsView } from '@/lib/members/imports/views'

/** The tabs of a dry run, in the order in which people look: what will happen, then what they must decide. */
export const shownOutcomes = [
  'new',
  'changed',
  'unchanged',
  'duplicate',
  'wrong',
  'skipped',
] as const satisfies readonly ImportOutcome[]

/** What is looked at first: rows that wait for a decision, then rows that change something. */
const urgency: readonly ImportOutcome[] = ['duplicate', 'wrong', 'changed', 'new', 'unchanged', 'skipped']

export function firstOutcome(counts: ImportCountsView): ImportOutcome {
  return urgency.find((outcome) => counts[outcome] > 0) ?? 'new'
}

/** Rows that a commit writes, and those it leaves to be corrected. */
export function writtenRows(counts: ImportCountsView): number {
  return counts.new + counts.changed
}

export function leftRows(counts: ImportCountsView): number {
  return counts.duplicate + counts.wrong + counts.skipped
}
