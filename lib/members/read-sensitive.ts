import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { SensitiveFields } from '@/lib/members/rules/member-fields'

/** What is sensitive of a member; null where nothing was recorded. The caller has asked for the capability. */
export async function readSensitive(tx: Tx, ctx: Context, memberId: string): Promise<SensitiveFields | null> {
  const rows = await tx.$queryRaw<SensitiveFields[]>`
    SELECT ethnicity, religion, party_member AS "partyMember" FROM member_sensitive
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return rows[0] ?? null
}
