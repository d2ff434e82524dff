import type { Context } from '@/lib/core/context'
import { registry } from '@/tests/isolation/registry/registry'
import type { Look } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { outcomeOf, type Outcome } from '@/tests/isolation/world/outcome'

const roleCodes: Record<Look['role'], string> = {
  staff: 'federation_staff',
  leader: 'provincial_leader',
  chair: 'grassroots_chair',
  admin: 'tenant_admin',
  national: 'national_viewer',
}

export interface Seen {
  /** Module and name: reads of two modules may have one name. */
  door: string
  ctx: Context
  outcome: Outcome
}

/** What every read says to these people when they name nothing. */
export async function lookAround(people: readonly Context[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const { module, name, call, looks } of registry) {
    for (const { role, input } of looks) {
      for (const ctx of people.filter((one) => one.role === roleCodes[role])) {
        seen.push({ door: `${module} ${name}`, ctx, outcome: await outcomeOf(() => call(ctx, input)) })
      }
    }
  }
  return seen
}

/** Everybody in tenant B, and everybody in A who must not see its south, in every role. */
export function outsidersOfSouth({ a, b }: IsolationWorld): Context[] {
  return [
    b.seats.top,
    b.seats.north,
    b.seats.north1,
    a.seats.north,
    a.seats.northAlone,
    a.seats.north1,
  ].flatMap(({ staff, leader, chair, admin }) => [staff, leader, chair, admin])
}
