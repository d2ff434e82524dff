import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberRow } from './internal'
import { updateMember } from './update-member'
import type { MemberActView } from './views'
import { rewriteSpells } from './write-members'

/** Voids a locked entry with all its events: it stays findable, with the reason, and never counted. */
export async function voidRecord(
  tx: Tx,
  ctx: Context,
  member: MemberRow,
  reason: string,
): Promise<MemberActView> {
  await voidEvents(tx, ctx, member.id, null, reason)
  const { version } = await updateMember(tx, ctx, member, { status: 'voided', statusOn: ctx.today })
  const { id: memberId, personId, unitId, unitPath } = member
  await rewriteSpells(tx, ctx, [{ memberId, personId, unitId, unitPath, spells: [] }])
  return { id: memberId, version, status: 'voided', statusOn: ctx.today }
}

/** Voids one event of a member, or all; answers how many were not void before. */
export async function voidEvents(
  tx: Tx,
  ctx: Context,
  memberId: string,
  eventId: string | null,
  reason: string,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE member_events SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${reason}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
      AND (${eventId}::uuid IS NULL OR id = ${eventId}::uuid) AND voided_at IS NULL`
}
