import 'server-only'
import { log } from '@/lib/core/log'
import { forgetOldChanges } from '@/lib/db/forget-old-changes'
import { runEvery } from './run-every'

const everyMs = 60 * 60 * 1000

/** Clears away every hour what nobody asks for any more, until it is told to end. */
export function runSweep(ended: AbortSignal): Promise<void> {
  return runEvery(everyMs, ended, {
    failure: 'changes.sweep',
    async work() {
      const forgotten = await forgetOldChanges()
      if (forgotten > 0) log.info({ event: 'changes.forgotten', forgotten })
    },
  })
}
