import 'server-only'
import { z } from 'zod'
import { contextOf } from '@/lib/core/context-of'
import type { Context } from '@/lib/core/context'
import { sessionAssignmentSchema } from '@/lib/core/session-assignment'
import { withScope, type Scope } from '@/lib/db/with-scope'
import { ownRangeOf } from '@/lib/units/rules/unit-path'
import type { Job } from './job'

const foundSchema = z.object({ userId: z.uuid(), assignment: sessionAssignmentSchema })

/** The scope in which a job's own row stands: its unit alone. */
export function scopeOfJob({ tenantId, userId, unitPath }: Job): Scope {
  return { tenantId, userId, reach: 'unit', scope: ownRangeOf(unitPath) }
}

/** Counts an attempt. False: somebody has ended the job meanwhile. */
export async function beginJob(job: Job): Promise<boolean> {
  const begun = await withScope(
    scopeOfJob(job),
    (tx) => tx.$executeRaw`
      UPDATE jobs SET state = 'running', attempts = attempts + 1
      WHERE tenant_id = ${job.tenantId}::uuid AND id = ${job.id}::uuid AND state IN ('waiting', 'running')`,
  )
  return begun === 1
}

/**
 * The context in which the job is done, as it stands now: who lost the assignment since asking gets nothing done.
 * Null when the user was disabled or the assignment has ended.
 */
export async function readJobContext(job: Job): Promise<Context | null> {
  const rows = await withScope(
    scopeOfJob(job),
    (tx) => tx.$queryRaw<{ found: unknown }[]>`
      SELECT job_assignment(${job.tenantId}::uuid, ${job.id}::uuid) AS found`,
  )
  const found = rows[0]?.found ?? null
  if (found === null) return null
  const { userId, assignment } = foundSchema.parse(found)
  return contextOf({ userId }, assignment, { requestId: job.id, locale: 'vi' })
}

export async function endJob(job: Job, state: 'done' | 'failed'): Promise<void> {
  await withScope(
    scopeOfJob(job),
    (tx) => tx.$executeRaw`
      UPDATE jobs SET state = ${state}, ended_at = now()
      WHERE tenant_id = ${job.tenantId}::uuid AND id = ${job.id}::uuid AND state IN ('waiting', 'running')`,
  )
}

/** Gives the job back to the queue for a later attempt. */
export async function postponeJob(job: Job, seconds: number): Promise<void> {
  await withScope(
    scopeOfJob(job),
    (tx) => tx.$executeRaw`
      UPDATE jobs SET state = 'waiting', run_after = now() + make_interval(secs => ${seconds}::int)
      WHERE tenant_id = ${job.tenantId}::uuid AND id = ${job.id}::uuid AND state IN ('waiting', 'running')`,
  )
}
