import 'server-only'
import { log } from '@/lib/core/log'
import { pause } from '@/lib/core/pause'
import type { JobHandlers } from './job'
import { JobLocks } from './job-locks'
import { runJob } from './run-job'

/** Also how late a job can be noticed whose notice was lost, or that was put off. */
const pollMs = 2_000
const reconnectMs = 500

/**
 * Takes work from the queue, one job after another, until it is told to end. Goes on through the loss of the
 * database.
 */
export async function runWorker(handlers: JobHandlers, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      const locks = await JobLocks.connect()
      try {
        await workOn(locks, handlers, ended)
      } finally {
        await locks.close()
      }
    } catch (error) {
      if (ended.aborted) return
      log.warn({ event: 'worker.disconnected', err: error })
      await pause(reconnectMs, ended)
    }
  }
}

async function workOn(locks: JobLocks, handlers: JobHandlers, ended: AbortSignal): Promise<void> {
  let connected = true
  void locks.lost.then(() => (connected = false))
  while (connected && !ended.aborted) {
    const worked = await takeOne(locks, handlers)
    if (!worked) await locks.wait(pollMs, ended)
  }
}

/** Does the first job that nobody else is doing; false when there is none. */
async function takeOne(locks: JobLocks, handlers: JobHandlers): Promise<boolean> {
  for (const job of await locks.due()) {
    if (!(await locks.take(job))) continue
    try {
      if (await runJob(job, handlers, () => locks.check())) return true
    } finally {
      await locks.release(job)
    }
  }
  return false
}
