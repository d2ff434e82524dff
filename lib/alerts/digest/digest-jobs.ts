import 'server-only'
import { z } from 'zod'
import type { JobHandler } from '@/lib/jobs/job'
import { codeJobKind } from './ask-for-code'
import { noteDigestMail, runDigest } from './run-digest'
import { runCode } from './run-code'

const payloadSchema = z.object({ period: z.string() })
const periodOf = (payload: unknown) => payloadSchema.parse(payload).period

/** How a worker does what belongs to digests. `digest.send` is put into the queue by PostgreSQL, see queue-digests. */
export const digestJobs: Readonly<Record<'digest.send' | typeof codeJobKind, JobHandler>> = {
  'digest.send': {
    run: (ctx, { payload }) => runDigest(ctx, periodOf(payload)),
    giveUp: (scope, { assignmentId, payload }) =>
      noteDigestMail({ ...scope, assignmentId }, periodOf(payload), 'failed'),
  },
  [codeJobKind]: {
    run: (ctx) => runCode(ctx),
    // The screen offers to send another.
    giveUp: async () => {},
  },
}
