import pg from 'pg'
import { timeRuns } from '@/tests/bench/bench-row'
import type { SentStatement } from '@/tests/support/record-statements'

/** The same statements by the driver alone, with the application's login: what a read cannot be faster than. */
export async function timeStatements(sent: readonly SentStatement[], runs: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  const samples = await timeRuns(
    async () => {
      for (const { text, values } of sent) await client.query(text, values)
    },
    { runs, warmUp: 20 },
  )
  await client.end()
  return samples
}
