import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { askForCode } from './ask-for-code'
import { lockSubscription, requireVersion } from './read-subscription'
import { sendDigestCodeInput } from './schemas'

/**
 * Mails another code to the address of the asker's own assignment that is not confirmed yet.
 * @throws DomainError not_found without an address; conflict where it changed or is confirmed already; not_ready
 *   digest_no_mail; throttled digest_codes_spent
 */
export async function sendDigestCode({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ version: number }> {
  const { version } = parseInput(sendDigestCodeInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'alerts.read')
    if (env().SMTP_URL === undefined) throw new DomainError('not_ready', 'digest_no_mail')
    const kept = await lockSubscription(tx, ctx)
    if (!kept) throw notFound()
    requireVersion(kept, version)
    if (kept.confirmedAt !== null) throw new DomainError('conflict')
    await askForCode(tx, ctx, kept)
    await audit(tx, ctx, {
      act: 'digest.code_asked',
      subjectKind: 'assignment',
      subjectId: ctx.assignmentId,
    })
    return { version }
  })
}
