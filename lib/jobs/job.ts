import type { Context } from '@/lib/core/context'
import type { Scope } from '@/lib/db/with-scope'

/** Work that goes on after the answer, done under the assignment of whoever asked for it. */
export interface Job {
  tenantId: string
  id: string
  kind: string
  unitPath: string
  userId: string
  assignmentId: string
  /** What to do, as the kind defines it: ids and codes, never personal data. */
  payload: unknown
  /** How often it was begun before. */
  attempts: number
}

/** Why a job is given up. */
export type JobFailure = 'not_allowed' | 'interrupted'

/**
 * How a kind of job is done. It may be killed at any moment and begun again, by two workers at once in the worst
 * case: whatever it changes, it changes in transactions that find out whether they are still due.
 */
export interface JobHandler {
  run: (ctx: Context, job: Job) => Promise<void>
  /** The job was given up: tell those who wait for it. The scope is the job's unit alone. */
  giveUp: (scope: Scope, job: Job, failure: JobFailure) => Promise<void>
}

export type JobHandlers = Readonly<Record<string, JobHandler>>
