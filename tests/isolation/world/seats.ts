import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import type { Context, Reach } from '@/lib/core/context'
import type { PersonDraft, TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { titled, type Word } from '@/tests/isolation/world/marks'
import { contextOf } from '@/tests/support/test-context'
import { post, testPerson } from '@/tests/support/test-people'

const roles = {
  staff: 'federation_staff',
  leader: 'provincial_leader',
  chair: 'grassroots_chair',
  admin: 'tenant_admin',
} as const satisfies Record<string, RoleCode>

export type SeatRole = keyof typeof roles

/** Somebody who sits in one place and may work there in any role: what they see, the place alone decides. */
export type Seat = Record<SeatRole, Context> & { person: PersonDraft }

export function seatAt(tenant: TenantDraft, unit: UnitDraft, reach: Reach, word: Word): Seat {
  const person = testPerson(
    word,
    `Người ${titled(word)}`,
    Object.values(roles).map((role) => post(unit, role, reach)),
  )
  const [staff, leader, chair, admin] = person.assignments.map((_, index) => contextOf(tenant, person, index))
  return { person, staff: staff!, leader: leader!, chair: chair!, admin: admin! }
}
