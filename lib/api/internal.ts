import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'

/** Who administers users also answers for the tokens that work under their assignments. */
export function seesAllTokens(ctx: Context): boolean {
  return can(ctx, 'users.manage')
}

/**
 * A token the caller may end, locked until the transaction does: an own one, or any in scope for who administers
 * users.
 * @throws DomainError not_found, whether it is somebody else's or nobody's
 */
export async function lockApiToken(
  tx: Tx,
  ctx: Context,
  id: string,
): Promise<{ id: string; unitPath: string; revoked: boolean }> {
  const rows = await tx.$queryRaw<{ id: string; unitPath: string; revoked: boolean }[]>`
    SELECT id, unit_path AS "unitPath", revoked_at IS NOT NULL AS revoked FROM api_tokens
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND (user_id = ${ctx.userId}::uuid OR ${seesAllTokens(ctx)})
    FOR NO KEY UPDATE`
  const token = rows[0]
  if (!token) throw notFound()
  return token
}
