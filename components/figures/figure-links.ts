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

/** The page on which the month's form goes out as a workbook and comes back. */
export function workbookHref(federation: string, unit: string, month: Month): string {
  return `/${federation}/figures/workbook?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}

/** The workbook itself, to be fetched and sent back. */
export function workbookApi(federation: string, unit: string, month: Month): string {
  return `/api/${federation}/figures/workbook?${new URLSearchParams({ unit, month: monthParam(month) }).toString()}`
}
