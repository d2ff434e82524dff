import pg from 'pg'
import type { Context } from '@/lib/core/context'
import { testDatabase } from '@/tests/support/test-database'

/** A plain connection with the application's login: no code of the product stands between it and the tables. */
export async function connectApplication(): Promise<pg.Client> {
  const { appUrl } = await testDatabase()
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  return client
}

/** What a transaction announces; anything left out is not set. */
export interface Announced {
  tenantId?: string
  userId?: string
  lo?: string
  hi?: string
  reach?: string
}

export function announcedBy({ tenantId, userId, scope, reach }: Context): Announced {
  return { tenantId, userId, ...scope, reach }
}

const settings: Record<keyof Announced, string> = {
  tenantId: 'app.tenant_id',
  userId: 'app.user_id',
  lo: 'app.path_lo',
  hi: 'app.path_hi',
  reach: 'app.reach',
}

/** Runs `work` in a transaction that announces a scope, and takes back whatever it did. */
export async function announcing<T>(
  client: pg.ClientBase,
  announced: Announced,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN')
  try {
    for (const [name, value] of Object.entries(announced) as [keyof Announced, string][]) {
      await client.query('SELECT set_config($1, $2, true)', [settings[name], value])
    }
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

/** SQLSTATE with which a statement ended; null when it went through. The transaction goes on. */
export async function codeOf(
  client: pg.ClientBase,
  sql: string,
  parameters: unknown[] = [],
): Promise<string | null> {
  await client.query('SAVEPOINT before_statement')
  try {
    await client.query(sql, parameters)
    return null
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT before_statement')
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  }
}

/** Not allowed: no privilege, or a row that row-level security does not take. */
export const notAllowed = '42501'
export const duplicate = '23505'
export const unknownReference = '23503'
