import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockMember } from '@/lib/members/internal'
import { countedStatuses } from '@/lib/members/rules/member-status'
import { readSight, seesInFull } from '@/lib/members/sight'
import { cardCodeHash, newCardCode, sealCardCode } from './card-code'
import { readCard } from './read-card'
import { issueCardInput } from './schemas'
import type { MemberCardView } from './views'

/**
 * Issues a card with a code of its own. One that was in force is called in: a member has one card.
 * @throws DomainError not_found; forbidden member_masked; conflict card_not_member
 */
export async function issueCard({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberCardView> {
  const { member: id } = parseInput(issueCardInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    if (!seesInFull(await readSight(tx, ctx), member)) throw new DomainError('forbidden', 'member_masked')
    if (!countedStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'card_not_member')
    const cardId = uuidv7()
    const code = newCardCode()
    await tx.$executeRaw`
      UPDATE member_cards SET revoked_at = now(), revoked_by = ${ctx.userId}::uuid
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${id}::uuid AND revoked_at IS NULL
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await tx.$executeRaw`
      INSERT INTO member_cards (tenant_id, id, member_id, unit_id, unit_path, code_hash, code_cipher, issued_by)
      VALUES (${ctx.tenantId}::uuid, ${cardId}::uuid, ${id}::uuid, ${member.unitId}::uuid, ${member.unitPath},
              ${cardCodeHash(code)}::bytea, ${sealCardCode(ctx, cardId, code)}::bytea, ${ctx.userId}::uuid)`
    await audit(tx, ctx, {
      act: 'card.issued',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { card: cardId },
    })
    return readCard(tx, ctx, member)
  })
}
