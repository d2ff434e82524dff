import 'server-only'
import { now } from '@/lib/core/clock'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { removeMemberFilterInput } from './member-list-schemas'

/**
 * Takes a kept filter out of its user's list.
 * @throws DomainError not_found for somebody else's, or one that is gone already
 */
export async function removeMemberFilter({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string }> {
  const { id } = parseInput(removeMemberFilterInput, input)
  requireCapability(ctx, 'members.read')
  return withScope(ctx, async (tx) => {
    const removed = await tx.$executeRaw`
      UPDATE saved_member_filters SET removed_at = ${now()}::timestamptz
      WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ${ctx.userId}::uuid AND id = ${id}::uuid
        AND removed_at IS NULL`
    if (removed === 0) throw notFound()
    await audit(tx, ctx, { act: 'member_filter.removed', subjectKind: 'member_filter', subjectId: id })
    return { id }
  })
}
