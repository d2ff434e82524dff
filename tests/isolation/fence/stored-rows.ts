import pg from 'pg'
import type { ClientBase } from 'pg'
import type { TenantTable } from '@/tests/isolation/world/tenant-tables'

/** A row as the owner sees it, by column. */
export type StoredRow = Record<string, unknown>

/** Any row of a tenant in a table, at or below a path where the table has one; of one user where that is asked. */
export async function anyRow(
  owner: ClientBase,
  { name, tenant, path }: TenantTable,
  tenantId: string,
  below: string | null = null,
  userId: string | null = null,
): Promise<StoredRow> {
  const place = path && below !== null ? `AND starts_with(t.${path}, $2)` : 'AND ($2::text IS NULL OR true)'
  const user = userId === null ? 'AND $3::uuid IS NULL' : 'AND t.user_id = $3'
  const { rows } = await owner.query<{ row: StoredRow }>(
    `SELECT to_jsonb(t) AS row FROM ${name} t WHERE t.${tenant} = $1 ${place} ${user} LIMIT 1`,
    [tenantId, below, userId],
  )
  const [found] = rows
  if (!found) throw new Error(`The world has no row for ${name}: give it one, so that the fence can be tried`)
  return found.row
}

/** The statement that inserts such a row, with the row as its parameter. Columns the database fills are left out. */
export async function insertOf(owner: ClientBase, table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  )
  const columns = rows.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`
}
