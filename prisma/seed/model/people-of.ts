import { v7 as uuidv7 } from 'uuid'
import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import type { Reach } from '@/lib/core/context'
import { demoAccounts, furtherAccounts } from '@/prisma/seed/demo-accounts'
import type { Hands } from '@/prisma/seed/model/approved-way'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, UnitDraft } from '@/prisma/seed/model/world'

const reachOf: Record<RoleCode, Reach> = {
  federation_staff: 'subtree',
  provincial_leader: 'subtree',
  tenant_admin: 'subtree',
  grassroots_chair: 'unit',
  national_viewer: 'national',
  national_planner: 'national',
}

/** The people of the demonstration accounts of a tenant. */
export function peopleOf(tenant: string, units: readonly UnitDraft[]): PersonDraft[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const unitOf = (code: string) => {
    const unit = byCode.get(code)
    if (!unit) throw new RangeError(`The accounts of ${tenant} name a unit that is not there: ${code}`)
    return unit
  }
  return [...demoAccounts, ...furtherAccounts]
    .filter((account) => account.tenant === tenant)
    .map(({ login, displayName, posts }) => ({
      id: uuidv7(),
      login,
      displayName,
      assignments: posts.map(({ role, unit }) => ({
        id: uuidv7(),
        unit: unitOf(unit),
        role,
        reach: reachOf[role],
        validFrom: '2018-01-01',
        validTo: null,
      })),
    }))
}

/** Who records a unit's months: its chair, else the staff of its federation or of the top; the leader approves. */
export function handsOf(people: readonly PersonDraft[]): (unit: UnitDraft) => Hands {
  const holder = (role: RoleCode, unit: UnitDraft | null) =>
    people.find(({ assignments }) => assignments.some((held) => held.role === role && held.unit === unit))
  return (unit) => {
    const federation = federationOf(unit)
    const recorder =
      holder('grassroots_chair', unit) ??
      holder('federation_staff', federation) ??
      holder('federation_staff', federation.parent)
    const approver = holder('provincial_leader', federation.parent)
    if (!recorder || !approver) throw new RangeError(`Nobody records or approves the months of ${unit.code}`)
    return { recorder, approver }
  }
}
