import type { ClientBase } from 'pg'
import { rangeOf } from '@/lib/units/rules/unit-path'

/** All of it or nothing: a crash or an error in between leaves no trace. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/**
 * Announces the whole of one tenant for the rest of the transaction: the row-level policies bind the owner of
 * the tables too, where that is not a superuser.
 */
export async function enterTenant(client: ClientBase, tenant: { id: string; code: string }): Promise<void> {
  const { lo, hi } = rangeOf(`${tenant.code}/`)
  await client.query(
    `SELECT set_config('app.tenant_id', $1, true), set_config('app.path_lo', $2, true),
            set_config('app.path_hi', $3, true)`,
    [tenant.id, lo, hi],
  )
}
