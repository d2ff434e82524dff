import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { digestCodeHash, mostCodeTries, sameHash } from './digest-code'
import { lockSubscription } from './read-subscription'
import { confirmDigestInput } from './schemas'

/**
 * Confirms the address of the asker's own assignment by the code that was mailed to it. A wrong one is counted.
 * @throws DomainError not_ready digest_code_over without a code that is still good; invalid_input digest_code_wrong
 */
export async function confirmDigestAddress({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ version: number }> {
  const { code } = parseInput(confirmDigestInput, input)
  // A try is counted also where it fails: only then the answer is thrown.
  const answer = await withScope(ctx, async (tx) => {
    requireCapability(ctx, 'alerts.read')
    const kept = await lockSubscription(tx, ctx)
    if (!kept?.codeHash || !kept.codeUntil || kept.codeUntil < now() || kept.codeTries >= mostCodeTries)
      return 'over' as const
    const right = sameHash(kept.codeHash, digestCodeHash(ctx, kept.address, code))
    await tx.$executeRaw`
      UPDATE digest_subscriptions
      SET code_tries = code_tries + 1, version = version + ${right ? 1 : 0}::int,
        confirmed_at = CASE WHEN ${right} THEN ${now()}::timestamptz ELSE confirmed_at END,
        code_hash = CASE WHEN ${right} THEN NULL ELSE code_hash END,
        code_until = CASE WHEN ${right} THEN NULL ELSE code_until END
      WHERE tenant_id = ${ctx.tenantId}::uuid AND assignment_id = ${ctx.assignmentId}::uuid
        AND user_id = ${ctx.userId}::uuid`
    await audit(tx, ctx, {
      act: right ? 'digest.address_confirmed' : 'digest.code_refused',
      subjectKind: 'assignment',
      subjectId: ctx.assignmentId,
    })
    return right ? { version: kept.version + 1 } : { left: mostCodeTries - kept.codeTries - 1 }
  })
  if (answer === 'over') throw new DomainError('not_ready', 'digest_code_over')
  if ('left' in answer)
    throw new DomainError('invalid_input', 'digest_code_wrong', answer, { code: 'invalid' })
  return answer
}
