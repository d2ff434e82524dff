import type { Context } from '@/lib/core/context'
import { getComparison } from '@/lib/reports/get-comparison'
import { getMilestones } from '@/lib/reports/get-milestones'
import { getRanking } from '@/lib/reports/get-ranking'
import { getTileMap } from '@/lib/reports/get-tile-map'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { province } from '@/tests/bench/province'
import { recordStatements } from '@/tests/support/record-statements'
import { timeStatements } from '@/tests/bench/time-statements'

const runs = 100

/** What a leader looks at beside the overview, each with the most statements that it may take. */
const views: readonly {
  name: string
  most: number
  read: (asked: { ctx: Context; input: unknown }) => Promise<unknown>
  input: (units: readonly string[]) => object
}[] = [
  { name: 'ranking', most: 10, read: getRanking, input: () => ({ through: '2024-06', indicator: 'DV_KNM' }) },
  { name: 'milestones', most: 8, read: getMilestones, input: () => ({ through: '2024-06' }) },
  { name: 'tile map', most: 8, read: getTileMap, input: () => ({ through: '2024-06' }) },
  {
    name: 'comparison of six units',
    // Two for each unit.
    most: 16,
    read: getComparison,
    input: (units) => ({
      through: '2024-06',
      units: units.slice(0, 6).join(','),
      indicators: 'DV_KNM,DV_TONG',
    }),
  },
]

/** Each view of a province, against the statements alone that it is made of. */
export async function run(): Promise<BenchRow[]> {
  const { leader, federations } = await province()
  const rows: BenchRow[] = []
  for (const { name, most, read, input } of views) {
    const asked = { ctx: leader, input: input(federations.map(({ code }) => code)) }
    const sent = await recordStatements(() => read(asked))
    const own = sent.filter(({ text }) => !/^\s*(BEGIN|COMMIT|SELECT set_config)/.test(text.trim()))
    if (own.length > most) throw new Error(`${name}: ${own.length} statements, at most ${most}`)
    const shown = await timeRuns(() => read(asked), { runs, warmUp: 20 })
    const bare = await timeStatements(sent, runs)
    rows.push(
      benchRow({
        name: `${name}, 95th percentile (${own.length} statements)`,
        ...{ value: percentile(shown, 0.95), floor: percentile(bare, 0.95) },
        ...{ budgetMs: 100, unit: 'ms' },
      }),
    )
  }
  return rows
}
