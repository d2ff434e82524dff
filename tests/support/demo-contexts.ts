import type { ClientBase } from 'pg'
import type { Context } from '@/lib/core/context'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import type { World } from '@/prisma/seed/model/world'
import { contextOf } from '@/tests/support/test-context'
import { testPasswordHash } from '@/tests/support/test-people'

/** Writes a world of the demonstration and gives the contexts of its people, by the name they sign in with. */
export async function writeDemoWorld(owner: ClientBase, world: World): Promise<(login: string) => Context> {
  await writeWorld(owner, world, testPasswordHash)
  // As after the loading of the demonstration: statements are planned for the rows that are there.
  await owner.query('ANALYZE')
  return (login) => {
    const person = world.people.find((candidate) => candidate.login === login)
    if (!person) throw new RangeError(`Nobody signs in as ${login}`)
    return contextOf(world.tenant, person, 0)
  }
}
