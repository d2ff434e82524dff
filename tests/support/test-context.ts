import { v7 as uuidv7 } from 'uuid'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import type { Context } from '@/lib/core/context'
import { ownRangeOf, rangeOf } from '@/lib/units/rules/unit-path'
import type { PersonDraft, TenantDraft } from '@/prisma/seed/model/world'

/** The context that signing in and choosing this post would give. */
export function contextOf(tenant: TenantDraft, holder: PersonDraft, postIndex: number): Context {
  const held = holder.assignments[postIndex]
  if (!held) throw new RangeError(`${holder.login} has no post ${postIndex}`)
  const { unit, role, reach } = held
  return {
    userId: holder.id,
    userName: holder.displayName,
    assignmentId: held.id,
    role,
    capabilities: new Set(standardRoles.find(({ code }) => code === role)?.capabilities),
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
    today: tenant.demoToday ?? '2024-07-03',
    requestId: uuidv7(),
    locale: 'vi',
  }
}
