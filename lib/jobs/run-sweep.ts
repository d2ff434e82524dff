import 'server-only'
import { log } from '@/lib/core/log'
import { pause } from '@/lib/core/pause'
import { forgetOldChanges } from '@/lib/db/forget-old-changes'

const everyMs = 60 * 60 * 1000

/** Clears away every hour what nobody asks for any more, until it is told to end. */
export async function runSweep(ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      const forgotten = await forgetOldChanges()
      if (forgotten > 0) log.info({ event: 'changes.forgotten', forgotten })
    } catch (error) {
      log.warn({ event: 'changes.sweep', err: error })
    }
    await pause(everyMs, ended)
  }
}
