import 'server-only'
import type { Locale } from '@/lib/format/locale'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { rangeOf, ownRangeOf } from '@/lib/units/rules/unit-path'
import { now } from './clock'
import type { Context } from './context'
import type { SessionAssignment } from './session-assignment'

/** Pure: the context of a user under an assignment. */
export function contextOf(
  session: { userId: string },
  assignment: SessionAssignment,
  request: { requestId: string; locale: Locale },
): Context {
  const { unit, tenant, role, reach } = assignment
  return {
    userId: session.userId,
    userName: assignment.userName,
    assignmentId: assignment.id,
    role: role.code,
    capabilities: new Set(assignment.capabilities),
    reach,
    tenantId: tenant.id,
    tenantCode: tenant.code,
    tenantName: tenant.name,
    tenantKind: tenant.kind,
    cutoffDay: tenant.cutoffDay,
    graceDays: tenant.graceDays,
    noticeCode: tenant.noticeCode,
    unitId: unit.id,
    unitCode: unit.code,
    unitName: unit.name,
    unitPath: unit.path,
    unitRank: unit.rank,
    scope: reach === 'unit' ? ownRangeOf(unit.path) : rangeOf(unit.path),
    today: tenant.demoToday ?? vietnamDay(now()),
    ...request,
  }
}
