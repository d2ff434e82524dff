import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { recordFigures } from '@/lib/figures/record-figures'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { province, type Province } from '@/tests/bench/province'

const runs = 400

/** One typed cell, from the verb's call to its answer, against the same work in bare SQL. */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  await openMonth(place)
  const { unions, staff } = place
  const saved = await timeRuns(
    (index) =>
      recordFigures({
        ctx: staff,
        input: {
          key: uuidv7(),
          month: '2025-01',
          cells: [
            {
              unitId: unions[index]!.id,
              indicator: 'DV_KNM',
              entry: { entry: 'number', value: index },
              baseVersion: 0,
            },
          ],
        },
      }),
    { runs, warmUp: 50 },
  )
  const bare = await timeBareSql(place)
  return [
    benchRow({
      name: 'cell save, median',
      value: percentile(saved, 0.5),
      floor: percentile(bare, 0.5),
      budgetRatio: 4,
      unit: 'ms',
    }),
    benchRow({
      name: 'cell save, 95th percentile',
      value: percentile(saved, 0.95),
      floor: percentile(bare, 0.95),
      budgetRatio: 4,
      unit: 'ms',
    }),
  ]
}

/** January 2025 is being entered: every union has begun it. */
async function openMonth({ owner, tenant }: Province): Promise<void> {
  await owner.query(
    `INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, due_on)
     SELECT tenant_id, id, 202501, path, parent_id, 'draft', '2025-02-05' FROM units WHERE tenant_id = $1 AND rank = 'grassroots'
     ON CONFLICT DO NOTHING`,
    [tenant.id],
  )
}

/**
 * What has to happen in any case: announce the scope, lock the unit, see the version, write the figure (the
 * database adds it to the total), its history, the audit and the answer kept for a repeated request.
 */
async function timeBareSql({ unions, staff }: Province): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const scope = [staff.tenantId, staff.userId, staff.scope.lo, staff.scope.hi]
  const samples = await timeRuns(
    async (index) => {
      const unit = unions[index]!
      await client.query('BEGIN')
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true),
                set_config('app.path_lo', $3, true), set_config('app.path_hi', $4, true)`,
        scope,
      )
      await client.query(`SELECT id FROM units WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
        staff.tenantId,
        unit.id,
      ])
      await client.query(
        `SELECT f.version, r.state FROM month_reports r
         LEFT JOIN figures f ON f.tenant_id = r.tenant_id AND f.unit_id = r.unit_id AND f.month = r.month AND f.indicator = 'DV_GIAM'
         WHERE r.tenant_id = $1 AND r.unit_id = $2 AND r.month = 202501`,
        [staff.tenantId, unit.id],
      )
      await client.query(
        `WITH kept AS (
           INSERT INTO figures (tenant_id, unit_id, month, indicator, unit_path, entry, value, contribution, changed_by)
           VALUES ($1, $2, 202501, 'DV_GIAM', $3, 'number', $4, $4, $5)
           ON CONFLICT (tenant_id, unit_id, indicator, month) DO UPDATE SET value = excluded.value
         ), changed AS (
           INSERT INTO figure_changes (tenant_id, id, unit_id, month, indicator, unit_path, version, entry, value, changed_by)
           VALUES ($1, $6, $2, 202501, 'DV_GIAM', $3, 1, 'number', $4, $5)
         ), audited AS (
           INSERT INTO audit_events (tenant_id, id, actor_id, act, subject_kind, unit_path, request_id)
           VALUES ($1, $6, $5, 'figures.recorded', 'month', $3, '')
         )
         INSERT INTO answered_requests (tenant_id, user_id, key, verb, answer) VALUES ($1, $5, $6, 'figures.recorded', '{}')`,
        [staff.tenantId, unit.id, unit.path, index, staff.userId, uuidv7()],
      )
      await client.query('COMMIT')
    },
    { runs, warmUp: 50 },
  )
  await client.end()
  return samples
}
