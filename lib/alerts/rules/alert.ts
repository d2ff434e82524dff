import type { TargetStanding } from '@/lib/committee/rules/behind-pace'
import type { WeakKind, WeakReason } from '@/lib/committee/rules/weak-union'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'

/** What somebody is told of, in the order of who has to do something first. */
export const alertKinds = [
  'late',
  'returned',
  'waiting',
  'lapsing',
  'weak',
  'behind',
  'handed',
  'passed',
] as const
export type AlertKind = (typeof alertKinds)[number]

export type AlertUnit = { code: string; name: string }

/** From when on it holds: a day, or a month of figures. */
export type Since = { day: CalendarDate } | { month: Month }

/** A target that is behind its pace, or passed, since the end of a month. */
export type TargetAlert = TargetStanding & { since: Month }

/** What an alert says, by its kind. Units named are the first few of `units` or `reports`. */
export type AlertFacts =
  | { kind: 'late'; month: Month; reports: number; units: string[]; dueOn: CalendarDate; daysLeft: number }
  | { kind: 'returned'; month: Month; reports: number; units: string[]; reason: string | null }
  | { kind: 'waiting'; what: 'reports'; month: Month; reports: number }
  | { kind: 'waiting'; what: 'request'; month: Month; reason: string }
  | { kind: 'waiting'; what: 'correction'; month: Month; until: CalendarDate }
  | { kind: 'lapsing'; agreements: number; number: string | null; endsOn: CalendarDate; daysLeft: number }
  | { kind: 'weak'; unions: number; counts: Record<WeakKind, number>; reasons: readonly WeakReason[] }
  | { kind: 'behind' | 'passed'; month: Month; targets: readonly TargetAlert[] }
  | { kind: 'handed'; plan: string | null; title: string; targets: number; number: string | null }

/** Something that somebody should know or do, about one unit. */
export type Alert = AlertFacts & {
  /** The same tomorrow as today while it is about the same thing. */
  key: string
  /** What it consists of; see `fingerprintOf`. */
  fingerprint: string
  unit: AlertUnit
  since: Since | null
}

export type AlertOf<Kind extends AlertKind> = Extract<Alert, { kind: Kind }>
