import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { SensitiveFields } from '@/lib/members/rules/member-fields'

/** Keeps what is sensitive apart from the rest of the record. */
export async function writeSensitive(
  tx: Tx,
  ctx: Context,
  member: { id: string; unitId: string; unitPath: string },
  { ethnicity, religion, partyMember }: SensitiveFields,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO member_sensitive (tenant_id, member_id, unit_id, unit_path, ethnicity, religion, party_member)
    VALUES (${ctx.tenantId}::uuid, ${member.id}::uuid, ${member.unitId}::uuid, ${member.unitPath}, ${ethnicity}, ${religion},
            ${partyMember})
    ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET ethnicity = excluded.ethnicity, religion = excluded.religion, party_member = excluded.party_member,
          updated_at = now()`
}
