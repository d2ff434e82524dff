import type { UnitRank } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Span } from '@/lib/periods/rules/span'
import type { ReportState } from '@/lib/written-reports/rules/report-content'
import type { ReportKind } from '@/lib/written-reports/rules/report-kind'
import type { ListWrittenReports } from '@/lib/written-reports/schemas'

export interface WrittenReportRow {
  id: string
  unit: { code: string; name: string }
  kind: ReportKind
  span: Span
  subject: string
  state: ReportState
  revision: number
  /** Of the last revision issued; null when none was. */
  number: string | null
  datedOn: CalendarDate | null
  changedBy: string
  /** ISO. */
  changedAt: string
}

export interface WrittenReportListView {
  unit: { code: string; name: string; rank: UnitRank }
  filter: Omit<ListWrittenReports, 'after'>
  rows: readonly WrittenReportRow[]
  total: number
  nextAfter: string | null
  may: { write: boolean }
}
