import type { ClientBase } from 'pg'
import { readMeaningfulTables } from '@/tests/isolation/world/tenant-tables'

/** Sets tables back to the rows they had. */
export type SetBack = (tables: readonly string[]) => Promise<void>

/** Tables of nobody's that verbs change too. */
const ofNoTenant = ['users', 'sessions', 'sign_in_throttles']

/**
 * Keeps a copy of every row there is, so that what a verb did can be taken away again: much quicker than building a
 * world for each. Triggers and references rest meanwhile; the owner of the test database may do that.
 */
export async function keepRows(owner: ClientBase): Promise<SetBack> {
  const names = [...(await readMeaningfulTables(owner)).map(({ name }) => name), ...ofNoTenant]
  await owner.query(
    ['CREATE SCHEMA kept', ...names.map((name) => `CREATE TABLE kept.${name} AS TABLE ${name}`)].join(';'),
  )
  const columns = await writableColumns(owner)
  return async (tables) => {
    if (tables.length === 0) return
    const steps = tables.flatMap((name) => {
      const list = columns.get(name) ?? ''
      return [`DELETE FROM ${name}`, `INSERT INTO ${name} (${list}) SELECT ${list} FROM kept.${name}`]
    })
    await owner.query(['BEGIN', 'SET LOCAL session_replication_role = replica', ...steps, 'COMMIT'].join(';'))
  }
}

/** By table, its columns but those that PostgreSQL computes. */
async function writableColumns(owner: ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ name: string; columns: string }>(`
    SELECT table_name AS name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
    FROM information_schema.columns
    WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY table_name`)
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
