import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/format/locale'
import type { Tx } from '@/lib/db/with-scope'
import type { DigestFrequency } from './schemas'

export interface Subscription {
  address: string
  frequency: DigestFrequency
  locale: Locale
  confirmedAt: Date | null
  codeHash: Uint8Array | null
  codeUntil: Date | null
  codeTries: number
  codesAsked: number
  codesSince: Date | null
  version: number
}

/** Where the digest of the asker's own assignment goes; null before anything was kept. Locked until the end. */
export async function lockSubscription(tx: Tx, ctx: Context): Promise<Subscription | null> {
  const rows = await tx.$queryRaw<Subscription[]>`
    SELECT s.address, s.frequency, s.locale, s.confirmed_at AS "confirmedAt", s.code_hash AS "codeHash",
      s.code_until AS "codeUntil", s.code_tries AS "codeTries", s.codes_asked AS "codesAsked",
      s.codes_since AS "codesSince", s.version
    FROM digest_subscriptions s
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.assignment_id = ${ctx.assignmentId}::uuid
      AND s.user_id = ${ctx.userId}::uuid AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
    FOR UPDATE`
  return rows[0] ?? null
}

/**
 * Stops what was begun on a screen that somebody has changed since.
 * @throws DomainError conflict
 */
export function requireVersion(kept: Subscription | null, version: number): void {
  if ((kept?.version ?? 0) !== version) throw new DomainError('conflict')
}
