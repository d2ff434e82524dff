import type { Locale } from '@/lib/format/locale'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { ApiScope } from './api-scopes'
import type { Capability } from './capabilities'

export type Reach = 'unit' | 'subtree' | 'national'
export type UnitRank = 'top' | 'intermediate' | 'grassroots'
export type TenantKind = 'national' | 'province' | 'central_sector' | 'corporation'

/**
 * On whose behalf something is read or done: one user under one live assignment. Made from the session
 * and the database alone; nothing in it comes from the request's parameters.
 */
export interface Context {
  readonly userId: string
  readonly userName: string
  readonly assignmentId: string
  readonly role: string
  readonly capabilities: ReadonlySet<Capability>
  readonly reach: Reach
  readonly tenantId: string
  readonly tenantCode: string
  readonly tenantName: string
  readonly tenantKind: TenantKind
  /** Last day of a reporting month, null for the calendar month's end. */
  readonly cutoffDay: number | null
  /** Days after the cut-off within which a report is on time. */
  readonly graceDays: number
  readonly noticeCode: string | null
  readonly unitId: string
  readonly unitCode: string
  readonly unitName: string
  readonly unitPath: string
  readonly unitRank: UnitRank
  /** Half-open range of unit paths this assignment reaches. */
  readonly scope: PathRange
  /** The tenant's working day: today in Vietnam, or a demonstration tenant's fixed day. */
  readonly today: CalendarDate
  readonly requestId: string
  readonly locale: Locale
  /** The token of a program that asks through the API; a person at a screen has none. */
  readonly apiToken?: ApiTokenInUse
}

export interface ApiTokenInUse {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  /** ISO instant. */
  readonly expiresAt: string
}
