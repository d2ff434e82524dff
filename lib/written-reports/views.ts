import type { UnitRank } from '@/lib/core/context'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { ReportContent, ReportState, SectionKey } from '@/lib/written-reports/rules/report-content'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
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

/** A revision as it was issued. */
export interface IssueView {
  revision: number
  number: string
  datedOn: CalendarDate
  issuedBy: string
  /** ISO. */
  issuedAt: string
  /** Of the document's text: shows that nobody changed it. */
  sha256: string
}

export interface WrittenReportView {
  id: string
  unit: { code: string; name: string; rank: UnitRank }
  kind: ReportKind
  span: Span
  state: ReportState
  revision: number
  version: number
  content: ReportContent
  /** The document as it is printed: of a draft with the numbers of now, of an issued revision with those it kept. */
  document: DocumentToWrite
  /** What the draft is made of, and what would be composed now; null where an issued revision is shown. */
  live: { facts: ReportFacts; composed: Record<SectionKey, string> } | null
  /** The issued revision that is shown; null for a draft. */
  issue: IssueView | null
  /** All issued revisions, the last first. */
  issues: readonly IssueView[]
  changedBy: string
  /** ISO. */
  changedAt: string
  voided: { at: string; reason: string } | null
  may: { write: boolean; issue: boolean; void: boolean; revise: boolean }
}

/** What the form for a new report begins with. */
export interface NewWrittenReportView {
  unit: { code: string; name: string; rank: UnitRank }
  /** The last month that is over, and the last that can be chosen. */
  through: Month
  latest: Month
  /** The term that runs, or ran last; null where no plan has one. */
  term: Span | null
  campaigns: readonly { id: string; title: string; from: Month; through: Month }[]
}

export interface WrittenReportActView {
  id: string
  version: number
  revision: number
}

/** Saved; or somebody else saved meanwhile, with what they wrote. */
export type SaveWrittenReportView =
  | ({ status: 'saved' } & WrittenReportActView)
  | { status: 'conflict'; version: number; theirs: ReportContent; changedBy: string }
