import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { revokeCardInput } from './schemas'
import type { RevokedCardView } from './views'

/**
 * Calls a card in: its check page says from now on that it is no longer valid.
 * @throws DomainError not_found; conflict card_revoked
 */
export async function revokeCard({ ctx, input }: { ctx: Context; input: unknown }): Promise<RevokedCardView> {
  const { card } = parseInput(revokeCardInput, input)
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ memberId: string; unitPath: string; revokedAt: Date | null }[]>`
      SELECT member_id AS "memberId", unit_path AS "unitPath", revoked_at AS "revokedAt" FROM member_cards
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${card}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} FOR UPDATE`
    const found = rows[0]
    if (!found) throw notFound()
    requireCapability(ctx, 'members.record')
    if (found.revokedAt) throw new DomainError('conflict', 'card_revoked')
    await tx.$executeRaw`
      UPDATE member_cards SET revoked_at = now(), revoked_by = ${ctx.userId}::uuid
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${card}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'card.revoked',
      subjectKind: 'member',
      subjectId: found.memberId,
      unitPath: found.unitPath,
      details: { card },
    })
    return { cardId: card }
  })
}
