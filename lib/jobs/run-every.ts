import 'server-only'
import { log } from '@/lib/core/log'
import { pause } from '@/lib/core/pause'

/**
 * Does a piece of work at once and then every so many milliseconds, until it is told to end. A failure is logged as the
 * event `failure`, and the next turn comes.
 */
export async function runEvery(
  everyMs: number,
  ended: AbortSignal,
  { failure, work }: { failure: string; work: () => Promise<void> },
): Promise<void> {
  while (!ended.aborted) {
    try {
      await work()
    } catch (error) {
      log.warn({ event: failure, err: error })
    }
    await pause(everyMs, ended)
  }
}
