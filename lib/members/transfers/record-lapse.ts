import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberRow } from '@/lib/members/internal'
import { updateMember } from '@/lib/members/update-member'

/**
 * A locked member whose offer ran out is no longer waiting: records both where they are met. Gives the member as
 * it stands then.
 */
export async function recordLapse(tx: Tx, ctx: Context, member: MemberRow): Promise<MemberRow> {
  if (member.status !== 'transferring') return member
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE member_transfers SET state = 'expired', answered_at = now(), version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${member.id}::uuid AND state = 'offered'
      AND deadline < ${ctx.today}::date AND from_unit_path >= ${ctx.scope.lo} AND from_unit_path < ${ctx.scope.hi}
    RETURNING id`
  const lapsed = rows[0]
  if (!lapsed) return member
  const { version } = await updateMember(tx, ctx, member, { status: 'active' })
  await audit(tx, ctx, {
    act: 'transfer.expired',
    subjectKind: 'member',
    subjectId: member.id,
    unitPath: member.unitPath,
    details: { transfer: lapsed.id },
  })
  return { ...member, status: 'active', version }
}
