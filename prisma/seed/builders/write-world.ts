import type { ClientBase } from 'pg'
import type { PersonDraft, UnitDraft, World } from '@/prisma/seed/model/world'
import { insertFederationSnapshots } from '@/prisma/seed/builders/federation-snapshots'
import { insertFigures } from '@/prisma/seed/builders/figures'
import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { insertMembers } from '@/prisma/seed/builders/members'
import { insertPeople } from '@/prisma/seed/builders/people'
import { insertCorrectionRequests, insertLocks } from '@/prisma/seed/builders/periods'
import { insertPlans } from '@/prisma/seed/builders/plans'
import { insertRegisters } from '@/prisma/seed/builders/registers'
import { insertReports } from '@/prisma/seed/builders/reports'
import { insertCatalogue, insertTenant } from '@/prisma/seed/builders/tenant'
import { insertUnitEvents, insertUnits } from '@/prisma/seed/builders/units'

/**
 * Writes a tenant with all it holds in one transaction. False, and nothing written, when there is a tenant of
 * its code already. Passwords are hashed before the transaction begins: that takes its time by design.
 */
export async function writeWorld(
  client: ClientBase,
  world: World,
  hashOf: (person: PersonDraft) => Promise<string>,
): Promise<boolean> {
  const { tenant } = world
  const people = await Promise.all(
    world.people.map(async (person) => ({ ...person, passwordHash: await hashOf(person) })),
  )
  return inTransaction(client, async () => {
    await enterTenant(client, tenant)
    if (!(await insertTenant(client, tenant))) return false
    await insertCatalogue(client, tenant.id)
    await insertUnits(client, tenant.id, world.units)
    await insertUnitEvents(client, tenant.id, world.events)
    await insertPeople(client, tenant.id, people)
    await insertReports(client, tenant, world.unitMonths)
    await insertFigures(client, tenant.id, world.unitMonths)
    await insertFederationSnapshots(client, tenant)
    await insertPlans(client, tenant.id, world.plans, topOf(world))
    await insertLocks(client, tenant.id, world.locks)
    await insertMembers(client, tenant.id, world.members ?? [])
    if (world.registers) await insertRegisters(client, tenant.id, world.registers)
    await insertCorrectionRequests(client, tenant.id, world.corrections)
    return true
  })
}

function topOf({ units }: World): UnitDraft {
  const top = units.find(({ rank }) => rank === 'top')
  if (!top) throw new RangeError('A tenant has one unit at its top')
  return top
}
