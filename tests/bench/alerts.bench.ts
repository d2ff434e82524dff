import { countAlerts } from '@/lib/alerts/count-alerts'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { alertedProvince } from '@/tests/bench/alerted-province'
import { benchRow, percentile, timeRuns, type BenchRow } from '@/tests/bench/bench-row'
import { recordStatements } from '@/tests/support/record-statements'
import { timeStatements } from '@/tests/bench/time-statements'

const runs = 100
const mostStatements = 14
/** A page of its own, and a bell that asks after the page stands: it keeps nobody waiting who looks at results. */
const budgetMs = 200

/** What is told of a province of 3,000 unions and of a federation of 300, against the statements that it is made of. */
export async function run(): Promise<BenchRow[]> {
  const { leader, staff } = await alertedProvince()
  return [
    await measure('alerts of a province', () => listAlerts({ ctx: leader, input: {} })),
    await measure('bell of a province', () => countAlerts({ ctx: leader })),
    await measure('alerts of a federation', () => listAlerts({ ctx: staff, input: {} })),
  ]

  async function measure(name: string, read: () => Promise<unknown>): Promise<BenchRow> {
    const sent = await recordStatements(read)
    const own = sent.filter(({ text }) => !/^\s*(BEGIN|COMMIT|SELECT set_config)/.test(text.trim()))
    if (own.length > mostStatements) throw new Error(`${name}: ${own.length} statements`)
    const shown = await timeRuns(read, { runs, warmUp: 10 })
    const bare = await timeStatements(sent, runs)
    return benchRow({
      name: `${name}, 95th percentile (${own.length} statements)`,
      ...{ value: percentile(shown, 0.95), floor: percentile(bare, 0.95) },
      ...{ budgetMs, unit: 'ms' },
    })
  }
}
