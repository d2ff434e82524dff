import { v7 as uuidv7 } from 'uuid'
import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { topUnit } from '@/prisma/seed/model/unit-draft'
import type { World } from '@/prisma/seed/model/world'

export type AdministratorWords = { tenantCode: string; tenantName: string; login: string; name: string }

/**
 * What the first administrator of an installation may do at the top federation. One person begins alone: beside
 * administering, the work of the staff and of the leader; each is ended when somebody else takes it over. Nobody
 * approves what they handed in themselves, so that a second person is needed before the first month is approved.
 */
const firstPosts: readonly RoleCode[] = ['tenant_admin', 'federation_staff', 'provincial_leader']

/** A province with nothing but its top federation, the standard catalogue and roles, and its administrator. */
export function newProvince(
  { tenantCode, tenantName, login, name }: AdministratorWords,
  today: CalendarDate,
): World {
  const top = topUnit({ code: tenantCode, kind: 'ldld_tinh', name: tenantName, establishedOn: today })
  const assignments = firstPosts.map((role) => ({
    id: uuidv7(),
    unit: top,
    role,
    reach: 'subtree' as const,
    validFrom: today,
    validTo: null,
  }))
  return {
    tenant: {
      id: uuidv7(),
      code: tenantCode,
      kind: 'province',
      name: tenantName,
      cutoffDay: null,
      graceDays: 5,
      demoToday: null,
      noticeCode: null,
    },
    units: [top],
    events: [],
    people: [{ id: uuidv7(), login, displayName: name, assignments }],
    unitMonths: [],
    plans: [],
    locks: [],
    corrections: [],
  }
}
