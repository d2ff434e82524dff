import 'server-only'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { queueDigests } from '@/lib/db/digest-clock'
import { runEvery } from '@/lib/jobs/run-every'

const everyMs = 60_000

/** Looks every minute which digests are due, until it is told to end; never where no mail is sent. */
export async function runDigestClock(ended: AbortSignal): Promise<void> {
  if (env().SMTP_URL === undefined) return
  await runEvery(everyMs, ended, {
    failure: 'digest.clock',
    async work() {
      const queued = await queueDigests(now())
      if (queued > 0) log.info({ event: 'digest.queued', queued })
    },
  })
}
