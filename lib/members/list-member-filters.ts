import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { SavedMemberFilterView } from './member-list-views'

/** The filters that the reader keeps, by name. */
export async function listMemberFilters({ ctx }: { ctx: Context }): Promise<SavedMemberFilterView[]> {
  requireCapability(ctx, 'members.read')
  return withScope(
    ctx,
    (tx) => tx.$queryRaw<SavedMemberFilterView[]>`
      SELECT id, name, query FROM saved_member_filters
      WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ${ctx.userId}::uuid AND removed_at IS NULL
      ORDER BY name COLLATE "vi-x-icu", id`,
  )
}
