import pg from 'pg'
import { approveReports } from '@/lib/figures/approve-reports'
import { benchRow, type BenchRow } from '@/tests/bench/bench-row'
import { province, type Province } from '@/tests/bench/province'

const reports = 500

/** Approving five hundred submitted months at once, with snapshots and totals, against bare SQL. */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  const { unions, leader } = place
  const first = unions.slice(0, reports)
  const startedAt = performance.now()
  const { approved } = await approveReports({
    ctx: leader,
    input: { month: '2024-12', units: first.map(({ code }) => ({ unit: code, version: 2 })) },
  })
  const value = performance.now() - startedAt
  if (approved.length !== reports) throw new Error(`approved ${approved.length} of ${reports}`)
  const floor = await timeBareSql(place)
  return [benchRow({ name: `approve ${reports} units`, value, floor, budgetMs: 2_000, unit: 'ms' })]
}

/** The next five hundred: lock, the state of each (the database moves the totals), a snapshot, an event. */
async function timeBareSql({ unions, leader }: Province): Promise<number> {
  const ids = unions.slice(reports, 2 * reports).map(({ id }) => id)
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const startedAt = performance.now()
  await client.query('BEGIN')
  await client.query(
    `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true),
            set_config('app.path_lo', $3, true), set_config('app.path_hi', $4, true)`,
    [leader.tenantId, leader.userId, leader.scope.lo, leader.scope.hi],
  )
  await client.query(
    `SELECT id FROM units WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`,
    [leader.tenantId, ids],
  )
  await client.query(
    `UPDATE month_reports SET state = 'approved', version = version + 1 WHERE tenant_id = $1 AND month = 202412 AND unit_id = ANY($2)`,
    [leader.tenantId, ids],
  )
  await client.query(
    `INSERT INTO report_snapshots (tenant_id, unit_id, month, revision, unit_path, content, sha256, approved_by)
     SELECT f.tenant_id, f.unit_id, f.month, 1, f.unit_path, string_agg(f.indicator || '=' || f.value, ',' ORDER BY f.indicator),
            encode(sha256(convert_to(string_agg(f.indicator || '=' || f.value, ',' ORDER BY f.indicator), 'UTF8')), 'hex'), $3
     FROM figures f WHERE f.tenant_id = $1 AND f.month = 202412 AND f.unit_id = ANY($2)
     GROUP BY f.tenant_id, f.unit_id, f.month, f.unit_path`,
    [leader.tenantId, ids, leader.userId],
  )
  await client.query(
    `INSERT INTO report_events (tenant_id, id, unit_id, month, unit_path, kind, actor_id, actor_name)
     SELECT tenant_id, gen_random_uuid(), unit_id, month, unit_path, 'approved', $3, '' FROM month_reports
     WHERE tenant_id = $1 AND month = 202412 AND unit_id = ANY($2)`,
    [leader.tenantId, ids, leader.userId],
  )
  await client.query('COMMIT')
  const milliseconds = performance.now() - startedAt
  await client.end()
  return milliseconds
}
