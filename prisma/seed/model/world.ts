import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import type { Reach, TenantKind, UnitRank } from '@/lib/core/context'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import type { MemberFields, Position, SensitiveFields } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { UnitPath } from '@/lib/units/rules/unit-path'
import type { RegistersDraft } from '@/prisma/seed/model/registers'

/** Everything a tenant begins with, as plain data: made without a database, written by the builders. */
export type World = {
  tenant: TenantDraft
  /** Parents before their children. */
  units: UnitDraft[]
  events: UnitEventDraft[]
  people: PersonDraft[]
  unitMonths: UnitMonthDraft[]
  plans: PlanDraft[]
  locks: LockDraft[]
  corrections: CorrectionDraft[]
  /** None unless given. */
  members?: MemberDraft[]
  registers?: RegistersDraft
}

export type TenantDraft = {
  id: string
  code: string
  kind: TenantKind
  name: string
  cutoffDay: number | null
  graceDays: number
  demoToday: CalendarDate | null
  noticeCode: string | null
}

export type Ownership =
  | 'public_body'
  | 'state_enterprise'
  | 'private_enterprise'
  | 'foreign_invested'
  | 'cooperative'
  | 'occupational'

export type UnitDraft = {
  id: string
  code: string
  rank: UnitRank
  /** ldld_tinh, ldld_huyen, cd_nganh, cd_kkt, cdcs, nghiep_doan, tldld */
  kind: string
  /** Null above the grassroots. */
  ownership: Ownership | null
  name: string
  parent: UnitDraft | null
  path: UnitPath
  position: number
  establishedOn: CalendarDate
  /** The first day on which it no longer exists. */
  closedOn: CalendarDate | null
  /** What it was called and where it stood before, oldest first; each holds up to the day before `until`. */
  earlierNames: { name: string; until: CalendarDate }[]
  earlierParents: { parent: UnitDraft; until: CalendarDate }[]
}

export type UnitEventDraft = {
  id: string
  kind:
    'establish' | 'merge' | 'split' | 'transfer_in' | 'transfer_out' | 'dissolve' | 'rename' | 'level_change'
  decisionNumber: string | null
  decidedOn: CalendarDate
  effectiveOn: CalendarDate
  reason: string | null
  /** The unit under which it happened. */
  under: UnitDraft
  links: { unit: UnitDraft; part: 'predecessor' | 'successor' | 'subject' }[]
}

export type PersonDraft = {
  id: string
  login: string
  displayName: string
  assignments: AssignmentDraft[]
}

export type AssignmentDraft = {
  id: string
  unit: UnitDraft
  role: RoleCode
  reach: Reach
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** A unit's month: its figures and the way of its report so far. A blank cell is simply absent. */
export type UnitMonthDraft = {
  unit: UnitDraft
  month: Month
  entries: Record<string, FigureEntry>
  /** By indicator, why a figure is right although a check would warn of it. */
  explanations: Record<string, string>
  recordedBy: PersonDraft
  recordedAt: Instant
  steps: ReportStep[]
}

/** A moment with its offset, `2024-07-03T16:00:00+07:00`. */
export type Instant = string

export type ReportStep = { by: PersonDraft; at: Instant } & (
  | { kind: 'submitted' }
  | { kind: 'approved' }
  | { kind: 'returned'; reason: string; cellReasons: Record<string, string> }
)

export type PlanDraft = {
  id: string
  kind: 'yearly' | 'term' | 'milestone' | 'campaign'
  title: string
  from: Month
  through: Month
  /** Whose it is; the top's unless given. */
  owner?: UnitDraft
  /** Of each issuer the first is its version 1. Each holds all targets as they stand from its day on. */
  revisions: PlanRevisionDraft[]
}

export type PlanRevisionDraft = {
  /** Who hands the targets down; the top unless given. */
  issuer?: UnitDraft
  decidedOn: CalendarDate
  decisionNumber: string | null
  reason: string | null
  targets: TargetDraft[]
}

export type TargetDraft = {
  unit: UnitDraft
  indicator: string
  comparison: 'at_least' | 'above' | 'about' | 'exactly'
  /** A count, or a percentage for a ratio. */
  target: number
  /** Workers from which an employer counts, for coverage. */
  threshold: number | null
  /** Published only as a percentage: the whole number that yields it. */
  derived: boolean
  /** How much each month is to bring; all the same unless given. */
  weights?: readonly number[]
}

export type LockDraft = { month: Month; by: PersonDraft; at: Instant }

export type CorrectionDraft = {
  id: string
  unit: UnitDraft
  month: Month
  reason: string
  requestedBy: PersonDraft
  requestedAt: Instant
}

/** A person's entry in the register of a grassroots union, and what happened to them there, in its order. */
export type MemberDraft = {
  id: string
  personId: string
  unit: UnitDraft
  fields: MemberFields
  sensitive: SensitiveFields | null
  events: MemberEventDraft[]
  position: { position: Position; from: CalendarDate } | null
}

export type MemberEventDraft = {
  id: string
  kind: MemberEventKind
  effectiveOn: CalendarDate
  decisionNumber: string | null
  /** Who wrote it down, and when; null for what was there before the program. */
  recordedBy: PersonDraft | null
}
