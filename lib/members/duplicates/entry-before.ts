import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An entry and what hangs on it, as rows of the database in JSON: what a merge keeps to be taken apart again. */
export interface EntryBefore {
  member: object
  /** Those that stand. */
  spells: readonly {
    id: string
    state: 'active' | 'suspended'
    valid_from: CalendarDate
    valid_to: CalendarDate | null
  }[]
  positions: readonly object[]
  consents: readonly object[]
  sensitive: object | null
}

export async function readEntryBefore(tx: Tx, ctx: Context, memberId: string): Promise<EntryBefore> {
  const rows = await tx.$queryRaw<EntryBefore[]>`
    SELECT to_jsonb(m) AS member,
      (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.valid_from), '[]') FROM membership_spells s
       WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id AND s.voided_at IS NULL) AS spells,
      (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM member_positions p
       WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id) AS positions,
      (SELECT coalesce(jsonb_agg(to_jsonb(n)), '[]') FROM member_consents n
       WHERE n.tenant_id = m.tenant_id AND n.member_id = m.id) AS consents,
      (SELECT to_jsonb(s) FROM member_sensitive s WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id) AS sensitive
    FROM members m
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${memberId}::uuid
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  const before = rows[0]
  if (!before) throw new Error('a locked entry is gone')
  return before
}
