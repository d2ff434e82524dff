import type { WrittenReportListView } from '@/lib/written-reports/views'

export type ReportFilter = WrittenReportListView['filter']

/** The reports of a unit and below it, filtered, from the first page or after a report. */
export function reportsHref(
  federation: string,
  unit: string,
  filter: ReportFilter = {},
  after?: string | null,
): string {
  const params = new URLSearchParams({ unit })
  if (filter.kind) params.set('kind', filter.kind)
  if (filter.state) params.set('state', filter.state)
  if (filter.year) params.set('year', String(filter.year))
  if (after) params.set('after', after)
  return `/${federation}/reports?${params.toString()}`
}

export function isFiltered({ kind, state, year }: ReportFilter): boolean {
  return kind !== undefined || state !== undefined || year !== undefined
}

/** A report as it stands, or one of its issued revisions. */
export function reportHref(federation: string, id: string, revision?: number): string {
  return `/${federation}/reports/${id}${revision === undefined ? '' : `?revision=${revision}`}`
}

export function newReportHref(federation: string, unit: string): string {
  return `/${federation}/reports/new?${new URLSearchParams({ unit }).toString()}`
}

export const FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type ReportFormat = (typeof FORMATS)[number]

/** The document, to be saved. */
export function documentHref(
  federation: string,
  id: string,
  format: ReportFormat,
  revision: number | null,
): string {
  return `/api/${federation}/reports/${id}/${format}${revision === null ? '' : `?revision=${revision}`}`
}
