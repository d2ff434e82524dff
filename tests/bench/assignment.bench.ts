import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { createPlan } from '@/lib/plans/create-plan'
import { decidePlan } from '@/lib/plans/decide-plan'
import { getAssignment } from '@/lib/plans/get-assignment'
import { recordTargets } from '@/lib/plans/record-targets'
import { mostTargetsAtOnce } from '@/lib/plans/schemas'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { province, type Province } from '@/tests/bench/province'

const runs = 150
const indicatorCount = 30

/**
 * The assignment of a year: 30 federations by 30 indicators, decided once and revised in a draft, against the rows
 * it cannot do without.
 */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  const plan = await planOf(place)
  const shown = await timeRuns(() => getAssignment({ ctx: place.leader, input: { plan } }), {
    runs,
    warmUp: 20,
  })
  const bare = await timeBareSql(place, plan)
  return [
    benchRow({
      name: 'assignment, median',
      value: percentile(shown, 0.5),
      floor: percentile(bare, 0.5),
      budgetRatio: 5,
      unit: 'ms',
    }),
    benchRow({
      name: 'assignment, 95th percentile',
      value: percentile(shown, 0.95),
      floor: percentile(bare, 0.95),
      budgetRatio: 5,
      budgetMs: 100,
      unit: 'ms',
    }),
  ]
}

async function planOf({ owner, leader, federations }: Province): Promise<string> {
  const ctx = leader
  const { id: plan } = await createPlan({
    ctx,
    input: { key: uuidv7(), kind: 'yearly', title: 'Chỉ tiêu đo', from: '2024-01', through: '2024-12' },
  })
  const { columns } = await getAssignment({ ctx, input: { plan } })
  const write = async (target: number) => {
    const cells = columns.slice(0, indicatorCount).flatMap(({ indicator, kind }) =>
      federations.map(({ code }) => ({
        ...{ for: code, indicator, baseVersion: 0, explanation: 'Đo tốc độ' },
        target: kind === 'ratio' ? 80 : target,
      })),
    )
    for (let at = 0; at < cells.length; at += mostTargetsAtOnce) {
      const piece = cells.slice(at, at + mostTargetsAtOnce)
      await recordTargets({ ctx, input: { key: uuidv7(), plan, cells: piece } })
    }
  }
  await write(5000)
  const { draft } = await getAssignment({ ctx, input: { plan } })
  await decidePlan({
    ctx,
    input: {
      ...{ key: uuidv7(), plan, draftVersion: draft?.version },
      ...{ decisionNumber: '1/QĐ', decidedOn: '2024-01-05' },
    },
  })
  await write(5500)
  await owner.query('VACUUM ANALYZE')
  return plan
}

/** The units, their sums of the year before and so far, what is decided and what is drafted, under the same policies. */
async function timeBareSql({ leader }: Province, plan: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const { lo, hi } = leader.scope
  const range = [leader.tenantId, lo, hi]
  const samples = await timeRuns(
    async () => {
      await client.query('BEGIN')
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true),
                set_config('app.path_lo', $3, true), set_config('app.path_hi', $4, true)`,
        [leader.tenantId, leader.userId, lo, hi],
      )
      await client.query(
        `SELECT id, code, name FROM units WHERE tenant_id = $1 AND path >= $2 AND path < $3 AND parent_id = $4`,
        [...range, leader.unitId],
      )
      await client.query(
        `SELECT code, kind, name_vi, measure FROM indicators WHERE tenant_id = $1 ORDER BY position`,
        [leader.tenantId],
      )
      await client.query(
        `SELECT federation_id, indicator, sum(amount) FILTER (WHERE month <= 202312), sum(amount) FILTER (WHERE month BETWEEN 202401 AND 202412)
         FROM figure_totals WHERE tenant_id = $1 AND federation_path >= $2 AND federation_path < $3 AND month <= 202412
         GROUP BY federation_id, indicator`,
        range,
      )
      await client.query(
        `SELECT unit_id, indicator, target, comparison, threshold, phasing, weights FROM plan_targets
         WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3 AND plan_id = $4`,
        [...range, plan],
      )
      await client.query(
        `SELECT for_id, indicator, target, comparison, threshold, phasing, weights, version, explanation FROM plan_draft_targets
         WHERE tenant_id = $1 AND issuer_path >= $2 AND issuer_path < $3 AND plan_id = $4`,
        [...range, plan],
      )
      await client.query('COMMIT')
    },
    { runs, warmUp: 20 },
  )
  await client.end()
  return samples
}
