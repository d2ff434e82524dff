import 'server-only'
import { getAlertDigest } from '@/lib/alerts/get-alert-digest'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { withScope, type Scope } from '@/lib/db/with-scope'
import type { Locale } from '@/lib/format/locale'
import { composeDigestMail } from './compose-digest-mail'
import { sendMail, type MailOutcome } from './send-mail'

type MailState = 'sending' | 'sent' | 'nothing' | 'postponed' | 'unknown' | 'failed'

const stateOf: Record<MailOutcome, MailState> = {
  sent: 'sent',
  postponed: 'postponed',
  refused: 'failed',
  unknown: 'unknown',
}

/**
 * Sends the digest of one period of an assignment, made under the assignment as it stands now. It goes out once: it is
 * marked as being sent before it is, and one that was being sent when the worker was killed is not sent again, because
 * nobody knows whether it arrived. What could not be handed over is put off.
 */
export async function runDigest(ctx: Context, period: string): Promise<void> {
  const kept = await readDigestMail(ctx, period)
  if (kept?.state === 'sending') return noteDigestMail(ctx, period, 'unknown')
  if (kept?.state !== 'queued') return
  if (kept.frequency === 'off' || !kept.confirmed) return noteDigestMail(ctx, period, 'nothing')
  const digest = await getAlertDigest({ ctx: { ...ctx, locale: kept.locale } })
  if (digest.open === 0) return noteDigestMail(ctx, period, 'nothing')
  const address = new URL(env().NEXTAUTH_URL)
  const mail = composeDigestMail(digest, {
    locale: kept.locale,
    address: address.origin,
    illustrative: ctx.noticeCode === 'illustrative',
  })
  if (!(await beginSending(ctx, period))) return
  const messageId = `<${period}.${ctx.assignmentId}@${address.hostname}>`
  const outcome = await sendMail({ ...mail, to: kept.address, messageId })
  await noteDigestMail(ctx, period, stateOf[outcome], digest.open)
  log.info({ event: 'digest.mail', assignmentId: ctx.assignmentId, period, outcome })
}

/** Says what became of the digest of a period; of one that has an end already nothing more is said. */
export async function noteDigestMail(
  scope: Scope & { assignmentId: string },
  period: string,
  state: MailState,
  alerts: number | null = null,
): Promise<void> {
  await withScope(
    scope,
    (tx) => tx.$executeRaw`
      UPDATE digest_mails SET state = ${state}, alerts = coalesce(${alerts}::int, alerts)
      WHERE tenant_id = ${scope.tenantId}::uuid AND assignment_id = ${scope.assignmentId}::uuid AND period = ${period}
        AND state IN ('queued', 'sending')`,
  )
}

interface KeptMail {
  state: string
  address: string
  frequency: string
  locale: Locale
  confirmed: boolean
}

async function readDigestMail(ctx: Context, period: string): Promise<KeptMail | null> {
  const rows = await withScope(
    ctx,
    (tx) => tx.$queryRaw<KeptMail[]>`
      SELECT m.state, s.address, s.frequency, s.locale, s.confirmed_at IS NOT NULL AS confirmed
      FROM digest_mails m
      JOIN digest_subscriptions s ON s.tenant_id = m.tenant_id AND s.assignment_id = m.assignment_id
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.assignment_id = ${ctx.assignmentId}::uuid AND m.period = ${period}
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`,
  )
  return rows[0] ?? null
}

async function beginSending(ctx: Context, period: string): Promise<boolean> {
  const begun = await withScope(
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE digest_mails SET state = 'sending', tries = tries + 1, tried_at = ${now()}::timestamptz
      WHERE tenant_id = ${ctx.tenantId}::uuid AND assignment_id = ${ctx.assignmentId}::uuid AND period = ${period}
        AND state = 'queued'`,
  )
  return begun === 1
}
