import { monthParam, type Month } from '@/lib/periods/rules/month'

/** The reports of a month below a unit. */
export function reviewHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/review?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}

/** One unit's report of a month; with a revision, compared with it. */
export function reportHref(federation: string, unit: string, month: Month, revision?: number): string {
  const path = `/${federation}/review/${unit}/${monthParam(month)}`
  return revision === undefined ? path : `${path}?revision=${revision}`
}

/** The totals of a federation that were kept at approvals. */
export function totalsHref(federation: string, unit: string, month: Month, revision?: number): string {
  const path = `/${federation}/review/${unit}/${monthParam(month)}/totals`
  return revision === undefined ? path : `${path}?revision=${revision}`
}

/** The form of a month, where its figures are entered. */
export function formHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/figures?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}
