import { getNational } from '@/lib/reports/get-national'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { nation } from '@/tests/bench/nation'
import { recordStatements } from '@/tests/support/record-statements'
import { timeStatements } from '@/tests/bench/time-statements'

const runs = 200
const mostStatements = 5

/** The nation by its tenants, against the statements alone that it is made of. */
export async function run(): Promise<BenchRow[]> {
  const { viewer } = await nation()
  const input = { through: '2024-11' }
  const sent = await recordStatements(() => getNational({ ctx: viewer, input }))
  const asked = sent.filter(({ text }) => !/^\s*(BEGIN|COMMIT|SELECT set_config)/.test(text.trim()))
  if (asked.length > mostStatements) throw new Error(`The national view sends ${asked.length} statements`)
  const shown = await timeRuns(() => getNational({ ctx: viewer, input }), { runs, warmUp: 30 })
  const bare = await timeStatements(sent, runs)
  return [
    benchRow({
      name: 'national view, median',
      ...{ value: percentile(shown, 0.5), floor: percentile(bare, 0.5) },
      ...{ budgetRatio: 3, unit: 'ms' },
    }),
    benchRow({
      name: 'national view, 95th percentile',
      ...{ value: percentile(shown, 0.95), floor: percentile(bare, 0.95) },
      ...{ budgetMs: 100, unit: 'ms' },
    }),
  ]
}
