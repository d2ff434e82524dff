import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { withScope } from '@/lib/db/with-scope'
import type { Locale } from '@/lib/format/locale'
import { composeCodeMail } from './compose-digest-mail'
import { codeMinutes, digestCodeHash, newDigestCode } from './digest-code'
import { lockSubscription } from './read-subscription'
import { sendMail } from './send-mail'

/** The mail server did not take the code: it is tried again, with another code. */
class CodeNotSent extends Error {
  override readonly name = 'CodeNotSent'
}

/**
 * Makes a code for an address that is to be confirmed, keeps its hash and mails it there.
 * @throws CodeNotSent when it may be tried again
 */
export async function runCode(ctx: Context): Promise<void> {
  const made = await withScope(
    ctx,
    async (tx): Promise<{ code: string; to: string; locale: Locale } | null> => {
      const kept = await lockSubscription(tx, ctx)
      if (!kept || kept.confirmedAt !== null) return null
      const code = newDigestCode()
      const until = new Date(now().getTime() + codeMinutes * 60_000)
      await tx.$executeRaw`
      UPDATE digest_subscriptions
      SET code_hash = ${digestCodeHash(ctx, kept.address, code)}, code_until = ${until}::timestamptz, code_tries = 0
      WHERE tenant_id = ${ctx.tenantId}::uuid AND assignment_id = ${ctx.assignmentId}::uuid
        AND user_id = ${ctx.userId}::uuid`
      return { code, to: kept.address, locale: kept.locale }
    },
  )
  if (made === null) return
  const messageId = `<code.${uuidv7()}@${new URL(env().NEXTAUTH_URL).hostname}>`
  const outcome = await sendMail({ ...composeCodeMail(made.code, made.locale), to: made.to, messageId })
  if (outcome === 'postponed') throw new CodeNotSent()
}
