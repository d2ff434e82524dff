import type { UnitRank } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Alert, AlertKind } from './rules/alert'
import type { AlertState } from './rules/alert-state'

export type { Alert, AlertKind, AlertOf, TargetAlert } from './rules/alert'
export type { AlertState, MarkAct } from './rules/alert-state'

/** An alert as one person has it today. */
export type AlertRowView = Alert & {
  state: AlertState
  /** When it comes back, of one that was put off. */
  remindOn: CalendarDate | null
  /** Says to the server which of its appearances was on the screen. */
  seen: string
}

export interface AlertGroupView {
  kind: AlertKind
  /** Of this kind and state; `rows` are the first of them, or a page. */
  total: number
  rows: AlertRowView[]
}

export interface AlertListView {
  federation: string
  unit: { code: string; name: string; rank: UnitRank }
  today: CalendarDate
  filter: { kind: AlertKind | null; state: AlertState }
  counts: Record<AlertState, number>
  /** Of the chosen state, by kind. */
  byKind: Record<AlertKind, number>
  groups: AlertGroupView[]
  nextAfter: string | null
  /** Null on the first page; otherwise the alert after which the page before begins, '' for the first page. */
  previousAfter: string | null
}

/** What the bell shows. */
export interface AlertCountView {
  open: number
}

/** What an act on an alert made of it, and how many are open now. */
export interface MarkedAlertView {
  alert: string
  state: AlertState
  open: number
}

/** Everything that is open for one person, to be read through or printed. */
export interface AlertDigestView {
  federation: string
  tenantName: string
  recipient: string
  unit: { code: string; name: string; rank: UnitRank }
  today: CalendarDate
  open: number
  groups: { kind: AlertKind; rows: Alert[] }[]
}
