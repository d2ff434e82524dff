import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { askForCode } from './ask-for-code'
import { lockSubscription, requireVersion } from './read-subscription'
import { saveDigestInput } from './schemas'

/** What was kept, and whether a code is on its way to the address. */
export interface SavedDigest {
  version: number
  codeSent: boolean
}

/**
 * Keeps where the digest of the asker's own assignment goes, and how often. Another address has to be confirmed by a
 * code mailed to it; until then nothing goes there. Saved again as it is, it changes nothing.
 * @throws DomainError not_ready digest_no_mail where no mail is sent; conflict; throttled digest_codes_spent
 */
export async function saveDigestSettings({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SavedDigest> {
  const { address, frequency, version } = parseInput(saveDigestInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'alerts.read')
    if (env().SMTP_URL === undefined) throw new DomainError('not_ready', 'digest_no_mail')
    const kept = await lockSubscription(tx, ctx)
    requireVersion(kept, version)
    const another = kept?.address !== address
    if (!another && kept.frequency === frequency && kept.locale === ctx.locale)
      return { version, codeSent: false }
    const saved = await tx.$executeRaw`
      INSERT INTO digest_subscriptions AS s (tenant_id, assignment_id, user_id, unit_id, unit_path, address, frequency, locale)
      VALUES (${ctx.tenantId}::uuid, ${ctx.assignmentId}::uuid, ${ctx.userId}::uuid, ${ctx.unitId}::uuid,
              ${ctx.unitPath}, ${address}, ${frequency}, ${ctx.locale})
      ON CONFLICT (tenant_id, assignment_id) DO UPDATE
        SET address = excluded.address, frequency = excluded.frequency, locale = excluded.locale,
          unit_id = excluded.unit_id, unit_path = excluded.unit_path, version = s.version + 1,
          confirmed_at = CASE WHEN s.address = excluded.address THEN s.confirmed_at END
        WHERE s.version = ${version}::int`
    if (saved === 0) throw new DomainError('conflict')
    // Kept while nothing was to be sent, an address was asked for no code yet.
    const unasked = another || (kept.confirmedAt === null && kept.frequency === 'off')
    const codeSent = unasked && frequency !== 'off'
    if (codeSent) await askForCode(tx, ctx, kept)
    await audit(tx, ctx, {
      act: 'digest.settings_saved',
      subjectKind: 'assignment',
      subjectId: ctx.assignmentId,
      // Where to is nobody's business but the asker's.
      details: { frequency, anotherAddress: another },
    })
    return { version: version + 1, codeSent }
  })
}
