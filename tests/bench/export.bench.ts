import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import type { Context } from '@/lib/core/context'
import { downloadExport } from '@/lib/members/export/download-export'
import { exportMembers } from '@/lib/members/export/export-members'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { roster } from '@/tests/bench/roster'

const runs = 3

/**
 * Fifty thousand members of a register of a million as a workbook and as a delimited text, from the request to the
 * last byte, against the bare statement for the same rows; and what is held in memory while they are sent, against
 * what a tenth of them takes.
 */
export async function run(): Promise<BenchRow[]> {
  const place = await roster()
  const bare = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await bare.connect()
  const { lo, hi } = place.federationStaff.scope
  const floor = await timeRuns(
    () =>
      bare.query(
        `SELECT m.*, s.name AS sub_unit, u.name AS unit_name
         FROM members m JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
         LEFT JOIN sub_units s ON s.tenant_id = m.tenant_id AND s.id = m.sub_unit_id
         WHERE m.tenant_id = $1 AND m.unit_path >= $2 AND m.unit_path < $3 AND m.status = ANY($4)
         ORDER BY m.given_name, m.middle_name, m.family_name, m.id`,
        [place.tenant.id, lo, hi, ['pending', 'active', 'suspended', 'transferring']],
      ),
    { runs, warmUp: 1 },
  )
  await bare.end()
  const rows: BenchRow[] = []
  for (const format of ['xlsx', 'csv'] as const) {
    const taken = await timeRuns(() => take(place.federationStaff, { format }), { runs, warmUp: 1 })
    rows.push(
      benchRow({
        name: `export of 50,000 as .${format}`,
        value: percentile(taken, 0.5) / 1000,
        floor: percentile(floor, 0.5) / 1000,
        budgetMs: 20_000,
        unit: 's',
      }),
    )
  }
  const few = await peakOf(place.federationStaff, { format: 'xlsx', filter: { ageFrom: 50, ageTo: 53 } })
  const all = await peakOf(place.federationStaff, { format: 'xlsx', filter: {} })
  rows.push(benchRow({ name: 'export, memory held', value: all, floor: few, budgetRatio: 2, unit: 'MB' }))
  return rows
}

/** Asks for an export and takes the file to its end, as a browser does. */
async function take(
  ctx: Context,
  { format, filter = {} }: { format: string; filter?: object },
  atPiece: () => void = () => undefined,
): Promise<void> {
  const { id } = await exportMembers({ ctx, input: { format, filter } })
  const { chunks } = await downloadExport({ ctx, input: { id } })
  let pieces = 0
  for await (const _ of chunks) if (++pieces % 20 === 1) atPiece()
}

/** The most that is held while a file is sent, beyond what was held before it, in megabytes. */
async function peakOf(ctx: Context, asked: { format: string; filter: object }): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 1024 / 1024
  }
  const before = held()
  let peak = before
  await take(ctx, asked, () => {
    peak = Math.max(peak, held())
  })
  // Less cannot be told from what else goes on in the process.
  return Math.max(16, peak - before)
}
