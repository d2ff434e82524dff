import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { codeAllowance } from '@/lib/alerts/rules/code-allowance'
import type { Subscription } from './read-subscription'

/** The work of mailing a code: the worker makes it, so that it stands nowhere before it is sent. */
export const codeJobKind = 'digest.code'

/**
 * Puts the mailing of a confirmation code into the queue; earlier codes are void.
 * @throws DomainError throttled digest_codes_spent after too many in a day
 */
export async function askForCode(tx: Tx, ctx: Context, before: Subscription | null): Promise<void> {
  const allowance = codeAllowance(
    { asked: before?.codesAsked ?? 0, since: before?.codesSince ?? null },
    now(),
  )
  if (!allowance.allowed)
    throw new DomainError('throttled', 'digest_codes_spent', { minutes: allowance.minutes })
  await tx.$executeRaw`
    UPDATE digest_subscriptions
    SET code_hash = NULL, code_until = NULL, code_tries = 0, code_asked_at = ${now()}::timestamptz,
      codes_asked = ${allowance.asked}::int, codes_since = ${allowance.since}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND assignment_id = ${ctx.assignmentId}::uuid
      AND user_id = ${ctx.userId}::uuid`
  await enqueueJob(tx, ctx, { kind: codeJobKind, unitPath: ctx.unitPath, payload: {} })
}
