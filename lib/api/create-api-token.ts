import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { newApiSecret } from '@/lib/core/api-token'
import { scopesWithin } from '@/lib/core/api-scopes'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { createApiTokenInput } from './schemas'
import type { CreatedApiTokenView } from './views'

/** The most valid tokens of one assignment. */
export const mostTokens = 20

const dayMs = 86_400_000

/**
 * Makes a token that works under the caller's own assignment. Its secret is in this answer and nowhere else.
 * @throws DomainError invalid_input for a scope that the caller's role does not give; conflict too_many_tokens, or
 *   token_made_before when the same form was sent twice
 */
export async function createApiToken({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<CreatedApiTokenView> {
  const { key, name, scopes, days } = parseInput(createApiTokenInput, input)
  requireCapability(ctx, 'api_tokens.manage')
  const offered = scopesWithin(ctx.capabilities)
  if (scopes.some((scope) => !offered.includes(scope)))
    throw new DomainError('invalid_input', 'invalid_input', {}, { scopes: 'scopes_held' })
  const id = uuidv7()
  const { secret, hint, secretHash } = newApiSecret()
  const expiresAt = new Date(now().getTime() + days * dayMs)
  return withScope(ctx, async (tx) => {
    // The secret is not kept, so that the same form sent again cannot be answered again.
    if (await findAnswer(tx, ctx, key)) throw new DomainError('conflict', 'token_made_before')
    await requireRoom(tx, ctx)
    await tx.$executeRaw`
      INSERT INTO api_tokens (tenant_id, id, user_id, assignment_id, unit_id, unit_path, name, scopes, secret_hash,
                              hint, expires_at)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${ctx.userId}::uuid, ${ctx.assignmentId}::uuid, ${ctx.unitId}::uuid,
              ${ctx.unitPath}, ${name}, ${[...new Set(scopes)]}::text[], ${secretHash}, ${hint},
              ${expiresAt}::timestamptz)`
    await audit(tx, ctx, {
      act: 'api_token.created',
      subjectKind: 'api_token',
      subjectId: id,
      details: { scopes, expiresAt: expiresAt.toISOString() },
    })
    await keepAnswer(tx, ctx, key, 'api_token.created', { id })
    return { id, name, secret, expiresAt: expiresAt.toISOString() }
  })
}

async function requireRoom(tx: Tx, ctx: Context): Promise<void> {
  const rows = await tx.$queryRaw<{ valid: bigint }[]>`
    SELECT count(*) AS valid FROM api_tokens
    WHERE tenant_id = ${ctx.tenantId}::uuid AND assignment_id = ${ctx.assignmentId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} AND revoked_at IS NULL AND expires_at > now()`
  if (Number(rows[0]?.valid ?? 0) >= mostTokens)
    throw new DomainError('conflict', 'too_many_tokens', { most: mostTokens })
}
