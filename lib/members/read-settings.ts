import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { usualRequiredFields } from '@/lib/members/rules/completeness'
import { completenessFields, type CompletenessField } from '@/lib/members/rules/member-fields'

export interface MemberSettings {
  requiredFields: CompletenessField[]
  cardPattern: string | null
  /** 0: the tenant has not said anything, and what is usual holds. */
  version: number
}

/** What the tenant asks of its records. */
export async function readSettings(tx: Tx, ctx: Context): Promise<MemberSettings> {
  const rows = await tx.$queryRaw<(Omit<MemberSettings, 'requiredFields'> & { requiredFields: string[] })[]>`
    SELECT required_fields AS "requiredFields", card_pattern AS "cardPattern", version
    FROM member_settings WHERE tenant_id = ${ctx.tenantId}::uuid`
  const kept = rows[0]
  if (!kept) return { requiredFields: [...usualRequiredFields], cardPattern: null, version: 0 }
  return { ...kept, requiredFields: completenessFields.filter((name) => kept.requiredFields.includes(name)) }
}
