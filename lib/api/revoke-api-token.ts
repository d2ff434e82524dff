import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockApiToken } from './internal'
import { revokeApiTokenInput } from './schemas'

/**
 * Ends a token for good, from its next request on. Ending it again changes nothing.
 * @throws DomainError not_found for a token that is neither one's own nor in the range one administers
 */
export async function revokeApiToken({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string; revoked: true }> {
  const { id } = parseInput(revokeApiTokenInput, input)
  requireCapability(ctx, 'api_tokens.manage')
  return withScope(ctx, async (tx) => {
    const token = await lockApiToken(tx, ctx, id)
    if (!token.revoked) {
      await tx.$executeRaw`
        UPDATE api_tokens SET revoked_at = now(), revoked_by = ${ctx.userId}::uuid
        WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${token.id}::uuid
          AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
      await audit(tx, ctx, {
        act: 'api_token.revoked',
        subjectKind: 'api_token',
        subjectId: token.id,
        unitPath: token.unitPath,
      })
    }
    return { id: token.id, revoked: true }
  })
}
