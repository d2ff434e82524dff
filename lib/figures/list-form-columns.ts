import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { FormColumn } from './views'

/** The columns of the tenant's monthly form, in its order and the user's language. */
export async function listFormColumns(tx: Tx, ctx: Context): Promise<FormColumn[]> {
  const vietnamese = ctx.locale === 'vi'
  return tx.$queryRaw<FormColumn[]>`
    SELECT code AS indicator, kind, group_code AS "group", measure, required, asked_of AS "askedOf",
           CASE WHEN ${vietnamese} THEN name_vi ELSE name_en END AS name,
           CASE WHEN ${vietnamese} THEN short_vi ELSE short_en END AS "shortName"
    FROM indicators WHERE tenant_id = ${ctx.tenantId}::uuid AND on_form
    ORDER BY position, code`
}
