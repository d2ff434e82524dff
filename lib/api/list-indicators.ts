import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { IndicatorView } from './views'

/** The tenant's indicators in the order of its form, the calculated rates after them. One statement. */
export async function listIndicators({ ctx }: { ctx: Context }): Promise<IndicatorView[]> {
  requireCapability(ctx, 'dashboard.read')
  const vietnamese = ctx.locale === 'vi'
  return withScope(
    ctx,
    (tx) => tx.$queryRaw<IndicatorView[]>`
      SELECT code, kind, CASE WHEN ${vietnamese} THEN name_vi ELSE name_en END AS name,
             CASE WHEN ${vietnamese} THEN short_vi ELSE short_en END AS "shortName", measure, direction,
             group_code AS "group", numerator, denominator, on_form AS "onForm", asked_of AS "askedOf", required
      FROM indicators WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY position, code`,
  )
}
