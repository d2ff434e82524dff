import pg, { type ClientBase } from 'pg'

type SqlType = 'uuid' | 'text' | 'int' | 'bigint' | 'numeric' | 'boolean' | 'bytea' | 'date' | 'timestamptz'
type Value = string | number | boolean | Buffer | null

/** What a table takes of a row: by column, its SQL type and where the value comes from. */
export type Columns<Row> = Readonly<Record<string, readonly [type: SqlType, read: (row: Row) => Value]>>

/** Rows in one statement: enough that the number of statements does not matter, and little memory. */
const batchSize = 20_000

/**
 * Inserts rows as sets, one array a column: a hundred thousand rows are a handful of statements, and the
 * roll-up triggers run once for each. `tenant_id` goes before the other columns.
 */
export async function insertRows<Row>(
  client: ClientBase,
  table: string,
  tenantId: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns).map((name) => pg.escapeIdentifier(name))
  const types = Object.values(columns).map(([type], index) => `$${index + 2}::${type}[]`)
  const statement = `
    INSERT INTO ${pg.escapeIdentifier(table)} (tenant_id, ${names.join(', ')})
    SELECT $1::uuid, row.* FROM unnest(${types.join(', ')}) AS row`
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize)
    await client.query(statement, [tenantId, ...Object.values(columns).map(([, read]) => batch.map(read))])
  }
}
