import pg from 'pg'
import type { SentStatement } from '@/tests/support/record-statements'

// What PostgreSQL knows of its tables, and what its plans come to.

/** As after tables were filled, and some of them looked at by PostgreSQL and others not yet. */
export async function forgetStatistics(
  owner: pg.ClientBase,
  { but }: { but: readonly string[] },
): Promise<void> {
  const ours = `SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')`
  await owner.query(`DELETE FROM pg_statistic WHERE starelid IN (${ours})`)
  await owner.query(`UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE oid IN (${ours})`)
  for (const table of but) await owner.query(`ANALYZE ${table}`)
}

/** How many rows each of the statements has in hand, with the application's login. */
export async function rowsInHand(sent: readonly SentStatement[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const counts: number[] = []
  for (const { text, values } of sent) {
    const explained = /^\s*SELECT (?!set_config)/.test(text)
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `${explained ? 'EXPLAIN (ANALYZE, FORMAT JSON) ' : ''}${text}`,
      values,
    )
    if (explained && rows[0]) counts.push(rowsOf(rows[0]['QUERY PLAN'][0].Plan))
  }
  await client.end()
  return counts
}

interface PlanNode {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

function rowsOf(node: PlanNode): number {
  const own = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  return (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), own)
}
