import pg from 'pg'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { province, type Province } from '@/tests/bench/province'

const runs = 200

/**
 * The province's dashboard, and a federation's with its unions, against the sums it cannot do without: read anew, and
 * found unchanged.
 */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  const rows: BenchRow[] = []
  for (const [name, unit, below] of [
    ['dashboard, province', place.tenant.code, 'federations'],
    ['dashboard, federation', place.federations[0]!.code, 'unions'],
  ] as const) {
    let asked = 0
    const shown = await timeRuns(
      // Each asked for in its own order, so that none is answered with what was kept of another.
      () =>
        getDashboard({ ctx: place.leader, input: { unit, through: '2024-06', sort: `r${(asked += 1)}` } }),
      { runs, warmUp: 30 },
    )
    const again = await timeRuns(
      () => getDashboard({ ctx: place.leader, input: { unit, through: '2024-06' } }),
      { runs, warmUp: 30 },
    )
    const bare = await timeBareSql(
      place,
      unit === place.tenant.code ? `${unit}/` : place.federations[0]!.path,
      below,
    )
    rows.push(
      benchRow({
        name: `${name}, median`,
        value: percentile(shown, 0.5),
        floor: percentile(bare, 0.5),
        budgetRatio: 5,
        unit: 'ms',
      }),
      benchRow({
        name: `${name}, 95th percentile`,
        value: percentile(shown, 0.95),
        floor: percentile(bare, 0.95),
        budgetRatio: 5,
        budgetMs: 100,
        unit: 'ms',
      }),
      benchRow({
        name: `${name}, again and unchanged, 95th percentile`,
        value: percentile(again, 0.95),
        floor: percentile(bare, 0.95),
        unit: 'ms',
      }),
    )
  }
  return rows
}

/** The unit's months, the targets, the results of the units below and the counts of reports, under the same policies. */
async function timeBareSql(
  { leader }: Province,
  path: string,
  below: 'federations' | 'unions',
): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const { lo, hi } = rangeOf(path)
  const range = [leader.tenantId, lo, hi]
  const samples = await timeRuns(
    async () => {
      await client.query('BEGIN')
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true),
                set_config('app.path_lo', $3, true), set_config('app.path_hi', $4, true)`,
        [leader.tenantId, leader.userId, leader.scope.lo, leader.scope.hi],
      )
      await client.query(
        `SELECT indicator, month, sum(amount), sum(approved_amount) FROM figure_totals
         WHERE tenant_id = $1 AND federation_path >= $2 AND federation_path < $3 GROUP BY indicator, month`,
        range,
      )
      await client.query(
        `SELECT DISTINCT ON (t.unit_id, t.indicator) t.unit_id, t.indicator, t.target, t.comparison, p.kind
         FROM plan_targets t JOIN plans p ON p.tenant_id = t.tenant_id AND p.id = t.plan_id
         WHERE t.tenant_id = $1 AND t.unit_path >= $2 AND t.unit_path < $3 ORDER BY t.unit_id, t.indicator, t.revision DESC`,
        range,
      )
      await client.query(
        below === 'federations'
          ? `SELECT federation_id, indicator, sum(amount), sum(approved_amount) FROM figure_totals
             WHERE tenant_id = $1 AND federation_path >= $2 AND federation_path < $3 AND month <= 202406
               AND indicator IN ('CDCS_MOI', 'DV_KNM', 'DV_TONG', 'TU_CO', 'DN_CO_CDCS') GROUP BY federation_id, indicator`
          : `SELECT unit_id, indicator, sum(contribution) FROM figures
             WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3 AND month <= 202406
               AND indicator IN ('CDCS_MOI', 'DV_KNM', 'DV_TONG', 'TU_CO', 'DN_CO_CDCS') GROUP BY unit_id, indicator`,
        range,
      )
      await client.query(
        `SELECT federation_id, sum(submitted), sum(approved), sum(on_time) FROM report_totals
         WHERE tenant_id = $1 AND federation_path >= $2 AND federation_path < $3 AND month BETWEEN 202401 AND 202406 GROUP BY federation_id`,
        range,
      )
      await client.query(
        `SELECT parent_id, count(*) FROM units WHERE tenant_id = $1 AND path >= $2 AND path < $3 AND closed_on IS NULL GROUP BY parent_id`,
        range,
      )
      await client.query('COMMIT')
    },
    { runs, warmUp: 30 },
  )
  await client.end()
  return samples
}
