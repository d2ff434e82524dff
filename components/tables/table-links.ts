import type { ExportFormat, ExportTable } from '@/lib/reports/table-schemas'

/** A table as a file, with the filters of the page that shows it. */
export function tableHref(
  federation: string,
  table: ExportTable,
  format: ExportFormat,
  query: Readonly<Record<string, string>>,
): string {
  return `/api/${federation}/tables/${table}?${new URLSearchParams({ ...query, format }).toString()}`
}
