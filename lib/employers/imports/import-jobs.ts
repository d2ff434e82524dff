import 'server-only'
import { z } from 'zod'
import type { Scope } from '@/lib/db/with-scope'
import type { Job, JobFailure, JobHandler } from '@/lib/jobs/job'
import { runCommit } from './commit-job'
import type { EmployerImportJobKind } from './import-job-kinds'
import { failImport, giveUpUndo } from './import-steps'
import { runFileCheck, runRead } from './read-job'
import { runUndo } from './undo-job'

const payloadSchema = z.object({ importId: z.uuid() })

/** How a worker does the steps of imports of employers. */
export const employerImportJobs: Readonly<Record<EmployerImportJobKind, JobHandler>> = {
  'employer-import.read': { run: (ctx, job) => runRead(ctx, importOf(job)), giveUp },
  'employer-import.check': { run: (ctx, job) => runFileCheck(ctx, importOf(job)), giveUp },
  'employer-import.commit': { run: (ctx, job) => runCommit(ctx, importOf(job)), giveUp },
  'employer-import.undo': {
    run: (ctx, job) => runUndo(ctx, importOf(job)),
    giveUp: (scope, job) => giveUpUndo(scope, importOf(job)),
  },
}

function giveUp(scope: Scope, job: Job, failure: JobFailure): Promise<void> {
  return failImport(scope, importOf(job), failure)
}

function importOf({ payload }: Job): string {
  return payloadSchema.parse(payload).importId
}
