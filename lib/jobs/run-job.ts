import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { Job, JobFailure, JobHandler, JobHandlers } from './job'
import { beginJob, endJob, postponeJob, readJobContext, scopeOfJob } from './job-state'

/**
 * A job begun this often without an end kills its worker each time, or finds no database: it is given up. Blows
 * from outside that hit the same job so often are taken for its own fault.
 */
const mostAttempts = 25

/** A job that failed is tried again after 1, 2, 4 … seconds; after this often it is given up. */
const mostFailures = 5

const failures = new Map<string, number>()

/**
 * Does a job whose lock the caller holds. False: it had been ended before the lock was had.
 * @param checkLock throws when the lock's connection is lost
 * @throws what the database throws when it is gone: the job stays in the queue
 */
export async function runJob(
  job: Job,
  handlers: JobHandlers,
  checkLock: () => Promise<void>,
): Promise<boolean> {
  const handler = handlers[job.kind]
  if (!handler) {
    log.error({ event: 'job.unknown_kind', kind: job.kind })
    await endJob(job, 'failed')
    return true
  }
  if (!(await beginJob(job))) return false
  const ctx = await readJobContext(job)
  if (!ctx) return giveUp(handler, job, 'not_allowed')
  if (job.attempts >= mostAttempts) return giveUp(handler, job, 'interrupted')

  const startedAt = performance.now()
  try {
    await handler.run(ctx, job)
  } catch (error) {
    // With the database gone nothing is known about the job: whoever gets its lock next begins it again.
    await checkLock()
    return failed(handler, job, error)
  }
  await endJob(job, 'done')
  failures.delete(job.id)
  const ms = Math.round(performance.now() - startedAt)
  log.info({ event: 'job.done', kind: job.kind, job: job.id, ms })
  return true
}

async function failed(handler: JobHandler, job: Job, error: unknown): Promise<boolean> {
  const count = (failures.get(job.id) ?? 0) + 1
  failures.set(job.id, count)
  log.error({ event: 'job.failed', kind: job.kind, job: job.id, count, err: error })
  if (error instanceof DomainError) return giveUp(handler, job, 'not_allowed')
  if (count >= mostFailures) return giveUp(handler, job, 'interrupted')
  await postponeJob(job, 2 ** (count - 1))
  return true
}

async function giveUp(handler: JobHandler, job: Job, failure: JobFailure): Promise<boolean> {
  await handler.giveUp(scopeOfJob(job), job, failure)
  await endJob(job, 'failed')
  failures.delete(job.id)
  log.warn({ event: 'job.given_up', kind: job.kind, job: job.id, failure })
  return true
}
