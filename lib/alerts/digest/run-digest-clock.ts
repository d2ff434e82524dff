import 'server-only'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { pause } from '@/lib/core/pause'
import { queueDigests } from '@/lib/db/digest-clock'

const everyMs = 60_000

/** Looks every minute which digests are due, until it is told to end; never where no mail is sent. */
export async function runDigestClock(ended: AbortSignal): Promise<void> {
  if (env().SMTP_URL === undefined) return
  while (!ended.aborted) {
    try {
      const queued = await queueDigests(now())
      if (queued > 0) log.info({ event: 'digest.queued', queued })
    } catch (error) {
      log.warn({ event: 'digest.clock', err: error })
    }
    await pause(everyMs, ended)
  }
}
