import { monthParam, type Month } from '@/lib/periods/rules/month'

/** The report of one unit and month: its way, what was approved, corrections. */
export function reportHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/review/${unit}/${monthParam(month)}`
}

/** The grid of a unit and month. */
export function gridHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/figures?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}

/** Where a unit's numbers come from, as of a month. */
export function sourcesHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/figures/sources?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}
