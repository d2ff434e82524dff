import type { ClientBase } from 'pg'
import { hashPassword } from '@/lib/core/password'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { withOwner } from '@/prisma/seed/connect-owner'
import { demoPassword } from '@/prisma/seed/demo-accounts'
import type { World } from '@/prisma/seed/model/world'

/** Worlds by the code of their tenant, made only when they are wanted. */
export type WorldMakers = Readonly<Record<string, () => World>>

/**
 * Writes the worlds whose tenants are not there yet, side by side and each in a transaction of its own, so that a
 * seed that was killed goes on where it stopped. Returns the codes it wrote.
 */
export async function loadWorlds(connectionString: string, makers: WorldMakers): Promise<string[]> {
  const present = new Set(await withOwner(connectionString, tenantCodes))
  const missing = Object.entries(makers).filter(([code]) => !present.has(code))
  const outcomes = await Promise.all(
    missing.map(([code, make]) =>
      withOwner(connectionString, async (client) => {
        const written = await writeWorld(client, make(), () => hashPassword(demoPassword))
        return written ? [code] : []
      }),
    ),
  )
  // Until PostgreSQL has looked at so many new rows by itself, it would plan as for empty tables, and pages take seconds.
  if (missing.length > 0) await withOwner(connectionString, (client) => client.query('ANALYZE'))
  return outcomes.flat()
}

/** The tenants that the owner of the tables can see. */
export async function tenantCodes(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>('SELECT code FROM tenants ORDER BY code')
  return rows.map(({ code }) => code)
}
