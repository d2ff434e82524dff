import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockMember } from '@/lib/members/internal'
import type { TransferState } from '@/lib/members/rules/transfer-state'
import { updateMember } from '@/lib/members/update-member'
import { recordLapse } from './record-lapse'
import { withdrawTransferInput } from './schemas'
import type { ClosedTransferView } from './views'

/**
 * Takes an offer back; the member stays. One that has lapsed meanwhile is recorded as lapsed.
 * @throws DomainError not_found; conflict transfer_decided
 */
export async function withdrawTransfer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ClosedTransferView> {
  const { transfer, reason } = parseInput(withdrawTransferInput, input)
  return withScope(ctx, async (tx) => {
    const memberId = await findOffered(tx, ctx, transfer)
    requireCapability(ctx, 'members.transfer')
    const member = await lockMember(tx, ctx, memberId)
    if ((await stateOf(tx, ctx, transfer)) !== 'offered')
      throw new DomainError('conflict', 'transfer_decided')
    if ((await recordLapse(tx, ctx, member)).status !== 'transferring') return { state: 'expired' }
    await tx.$executeRaw`
      UPDATE member_transfers SET state = 'withdrawn', answered_at = now(), answered_by = ${ctx.userId}::uuid,
        answer_reason = ${reason}, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${transfer}::uuid`
    await updateMember(tx, ctx, member, { status: 'active' })
    await audit(tx, ctx, {
      act: 'transfer.withdrawn',
      subjectKind: 'member',
      subjectId: member.id,
      unitPath: member.unitPath,
      details: { transfer },
    })
    return { state: 'withdrawn' }
  })
}

async function findOffered(tx: Tx, ctx: Context, transfer: string): Promise<string> {
  const rows = await tx.$queryRaw<{ memberId: string }[]>`
    SELECT member_id AS "memberId" FROM member_transfers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${transfer}::uuid
      AND from_unit_path >= ${ctx.scope.lo} AND from_unit_path < ${ctx.scope.hi}`
  const found = rows[0]
  if (!found) throw notFound()
  return found.memberId
}

async function stateOf(tx: Tx, ctx: Context, transfer: string): Promise<TransferState | undefined> {
  const rows = await tx.$queryRaw<{ state: TransferState }[]>`
    SELECT state FROM member_transfers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${transfer}::uuid
      AND from_unit_path >= ${ctx.scope.lo} AND from_unit_path < ${ctx.scope.hi} FOR UPDATE`
  return rows[0]?.state
}
