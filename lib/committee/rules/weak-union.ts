import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthDifference } from '@/lib/periods/rules/month'
import type { BehindTarget } from '@/lib/committee/rules/behind-pace'

/** Why a union needs somebody, the gravest first. */
export const weakKinds = [
  'no_members',
  'few_members',
  'silent',
  'agreement_lapsed',
  'agreement_none',
  'behind',
] as const
export type WeakKind = (typeof weakKinds)[number]

/** What a tenant takes for weak. */
export type WeakSettings = {
  /** A union of fewer members has too few; five are needed to found one. */
  leastMembers: number
  /** A union that handed in nothing for so many months is silent; one without an agreement for so many lacks one. */
  silentMonths: number
}

/** What is known of a union. Null is not known: nothing is concluded from it. */
export type UnionFacts = {
  /** Its last stated head-count and the month of it; `since`, the first month of the present run below the bound. */
  members: { count: number; month: Month | null; noneSince: Month | null; fewSince: Month | null } | null
  /** The first month for which a report was expected of it; null where none was yet. */
  expectedFrom: Month | null
  /** The last month that it handed in. */
  lastReport: Month | null
  /** Its employer may sign an agreement: no public body, no occupational union. */
  signs: boolean
  /** The agreement that ended last; null where the register has none, or one is in force. */
  lapsed: { on: CalendarDate; number: string | null } | null
  /** One is in force, or its figures say so. */
  agreementInForce: boolean
  /** From when on its figures say that there is none; null where they say nothing. */
  noAgreementSince: Month | null
}

/** One reason with its figures, and since when it holds where that is known. */
export type WeakReason =
  | { kind: 'no_members'; month: Month | null; since: Month | null }
  | { kind: 'few_members'; members: number; least: number; month: Month | null; since: Month | null }
  | { kind: 'silent'; months: number; since: Month }
  | { kind: 'agreement_lapsed'; on: CalendarDate; number: string | null }
  | { kind: 'agreement_none'; since: Month }
  | { kind: 'behind'; targets: readonly BehindTarget[] }

/**
 * The reasons for which a union is weak at the end of `month`, the last month whose reports are all due; none for one
 * that does well, or of which nothing is known. What was not said is not taken for none.
 */
export function weakReasons(question: {
  facts: UnionFacts
  settings: WeakSettings
  month: Month
  behind: readonly BehindTarget[]
}): WeakReason[] {
  const { facts, settings, month, behind } = question
  return [
    ...fewMembers(facts, settings),
    ...silent(facts, settings, month),
    ...agreement(facts, settings, month),
    ...(behind.length === 0 ? [] : [{ kind: 'behind', targets: behind } as const]),
  ]
}

function fewMembers({ members }: UnionFacts, { leastMembers }: WeakSettings): WeakReason[] {
  if (members === null) return []
  const { count, month, noneSince, fewSince } = members
  if (count <= 0) return [{ kind: 'no_members', month, since: noneSince }]
  if (count >= leastMembers) return []
  return [{ kind: 'few_members', members: count, least: leastMembers, month, since: fewSince }]
}

/** Months from the one after the last that came in, or from the first that was expected. */
function silent(
  { expectedFrom, lastReport }: UnionFacts,
  { silentMonths }: WeakSettings,
  month: Month,
): WeakReason[] {
  if (expectedFrom === null) return []
  const since = lastReport === null ? expectedFrom : Math.max(addMonths(lastReport, 1), expectedFrom)
  const months = monthDifference(since, month) + 1
  return months >= silentMonths ? [{ kind: 'silent', months, since }] : []
}

/** A union that has only begun is given as long to sign one as it may be silent. */
function agreement(
  { signs, lapsed, agreementInForce, noAgreementSince }: UnionFacts,
  { silentMonths }: WeakSettings,
  month: Month,
): WeakReason[] {
  if (agreementInForce) return []
  if (lapsed) return [{ kind: 'agreement_lapsed', ...lapsed }]
  if (!signs || noAgreementSince === null) return []
  const months = monthDifference(noAgreementSince, month) + 1
  return months >= silentMonths ? [{ kind: 'agreement_none', since: noAgreementSince }] : []
}

/** How many unions have each reason: one union counts once for each kind. */
export function countKinds(unions: Iterable<readonly Pick<WeakReason, 'kind'>[]>): Record<WeakKind, number> {
  const counts: Record<WeakKind, number> = {
    no_members: 0,
    few_members: 0,
    silent: 0,
    agreement_lapsed: 0,
    agreement_none: 0,
    behind: 0,
  }
  for (const reasons of unions) for (const kind of new Set(reasons.map(({ kind }) => kind))) counts[kind] += 1
  return counts
}
