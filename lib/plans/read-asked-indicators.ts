import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { AskedIndicator } from '@/lib/plans/rules/compose-assignment'
import type { ReceiverName } from './read-receivers'

/** An indicator of the tenant; `plannable`: a target for it makes sense to those who receive. */
export type CatalogueIndicator = AskedIndicator & { plannable: boolean }

/**
 * The catalogue in its order. What federations alone report is not asked of unions; parts of ratios that are no
 * figure of their own are not planned.
 */
export async function readAskedIndicators(
  tx: Tx,
  ctx: Context,
  receivers: readonly Pick<ReceiverName, 'rank'>[],
): Promise<CatalogueIndicator[]> {
  const unionsOnly = receivers.every(({ rank }) => rank === 'grassroots')
  const vietnamese = ctx.locale === 'vi'
  return tx.$queryRaw<CatalogueIndicator[]>`
    SELECT code, kind, numerator, denominator, measure,
           CASE WHEN ${vietnamese} THEN name_vi ELSE name_en END AS name,
           CASE WHEN ${vietnamese} THEN short_vi ELSE short_en END AS "shortName",
           (on_form OR kind = 'ratio') AND (asked_of = 'grassroots' OR NOT ${unionsOnly}) AS plannable
    FROM indicators WHERE tenant_id = ${ctx.tenantId}::uuid
    ORDER BY position, code`
}
