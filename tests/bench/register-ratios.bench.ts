import pg from 'pg'
import { getCoverage } from '@/lib/employers/get-coverage'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { yearOf } from '@/lib/periods/rules/month'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import type { Province } from '@/tests/bench/province'
import { registers } from '@/tests/bench/registers'

const runs = 100
const warmUp = 10

/** Another day and another size in every run. */
const asked = (run: number) => ({
  on: addDays('2023-01-01', (run * 61) % 730),
  threshold: [25, 10, 30, 1, 20][run % 5] ?? 25,
})

/** The ratios of a province with 20,000 employers on any day, against the sums they cannot do without. */
export async function run(): Promise<BenchRow[]> {
  const place = await registers()
  const shown = await timeRuns((run) => getCoverage({ ctx: place.leader, input: asked(run) }), {
    runs,
    warmUp,
  })
  const bare = await timeBareSql(place)
  const measure = (share: number, words: string, budget: object) =>
    benchRow({
      ...{
        name: `register ratios, ${words}`,
        value: percentile(shown, share),
        floor: percentile(bare, share),
      },
      ...{ unit: 'ms', budgetRatio: 5, ...budget },
    })
  return [measure(0.5, 'median', {}), measure(0.95, '95th percentile', { budgetMs: 100 })]
}

/** Employers by federation, members of their unions, agreements and grades, under the same policies. */
async function timeBareSql({ leader }: Province): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const { tenantId, scope } = leader
  const range = [tenantId, scope.lo, scope.hi]
  const samples = await timeRuns(
    async (run) => {
      const { on, threshold } = asked(run)
      const month = reportingMonthOf(on, null)
      await client.query('BEGIN')
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true),
                set_config('app.path_lo', $3, true), set_config('app.path_hi', $4, true)`,
        [tenantId, leader.userId, scope.lo, scope.hi],
      )
      await client.query(
        `SELECT e.unit_path, count(*), count(n.union_id), sum(w.workers) FILTER (WHERE n.union_id IS NOT NULL)
         FROM employers e
         JOIN employer_workforce w ON w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL
           AND w.valid_from <= $4 AND (w.valid_to IS NULL OR w.valid_to > $4) AND w.workers >= $5
         LEFT JOIN employer_unions n ON n.tenant_id = e.tenant_id AND n.employer_id = e.id AND n.voided_at IS NULL
           AND n.valid_from <= $4 AND (n.valid_to IS NULL OR n.valid_to > $4)
         WHERE e.tenant_id = $1 AND e.unit_path >= $2 AND e.unit_path < $3 AND e.voided_at IS NULL
           AND (e.closed_on IS NULL OR e.closed_on > $4)
         GROUP BY e.unit_path`,
        [...range, on, threshold],
      )
      await client.query(
        `SELECT n.unit_path, sum(f.contribution)
         FROM employer_unions n
         JOIN figures f ON f.tenant_id = n.tenant_id AND f.unit_id = n.union_id AND f.indicator = 'DV_TONG' AND f.month <= $5
         WHERE n.tenant_id = $1 AND n.unit_path >= $2 AND n.unit_path < $3 AND n.voided_at IS NULL
           AND n.valid_from <= $4 AND (n.valid_to IS NULL OR n.valid_to > $4)
         GROUP BY n.unit_path`,
        [...range, on, month],
      )
      await client.query(
        `SELECT unit_path, count(*), count(*) FILTER (WHERE grade IN ('A', 'B')) FROM agreements
         WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3 AND voided_at IS NULL
           AND starts_on <= $4 AND ends_on >= $4 AND (ended_on IS NULL OR ended_on > $4)
         GROUP BY unit_path`,
        [...range, on],
      )
      await client.query(
        `SELECT unit_path, count(*), count(*) FILTER (WHERE decided_grade IN ('excellent', 'good')) FROM union_grades
         WHERE tenant_id = $1 AND unit_path >= $2 AND unit_path < $3 AND year = $4 AND state = 'decided' GROUP BY unit_path`,
        [...range, yearOf(month)],
      )
      await client.query('COMMIT')
    },
    { runs, warmUp },
  )
  await client.end()
  return samples
}
