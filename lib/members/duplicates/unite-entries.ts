import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberRow } from '@/lib/members/internal'

/**
 * Events beside the membership (Party matters, a card) are told of the kept entry as well, unless it has the same
 * of that day; each copy says where it comes from. Gives the copies' ids.
 */
export async function copyEvents(
  tx: Tx,
  ctx: Context,
  kept: MemberRow,
  absorbed: MemberRow,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO member_events (tenant_id, id, member_id, unit_id, unit_path, kind, effective_on, decision_number, decided_on,
      details, recorded_by)
    SELECT e.tenant_id, uuidv7(), ${kept.id}::uuid, ${kept.unitId}::uuid, ${kept.unitPath}, e.kind, e.effective_on,
      e.decision_number, e.decided_on, e.details || jsonb_build_object('mergedFrom', ${absorbed.id}::text), ${ctx.userId}::uuid
    FROM member_events e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.member_id = ${absorbed.id}::uuid AND e.voided_at IS NULL
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
      AND e.kind IN ('party_referred', 'party_admitted', 'card_issued')
      AND NOT EXISTS (SELECT FROM member_events k
                      WHERE k.tenant_id = e.tenant_id AND k.member_id = ${kept.id}::uuid AND k.voided_at IS NULL
                        AND k.kind = e.kind AND k.effective_on = e.effective_on)
    RETURNING id`
  return rows.map(({ id }) => id)
}

/** Positions in the same union that the kept entry does not hold at the time, and consents to purposes it has none for. */
export async function handOver(tx: Tx, ctx: Context, kept: MemberRow, absorbed: MemberRow): Promise<void> {
  await tx.$executeRaw`
    UPDATE member_positions p SET member_id = ${kept.id}::uuid
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.member_id = ${absorbed.id}::uuid AND p.unit_id = ${kept.unitId}::uuid
      AND p.voided_at IS NULL
      AND NOT EXISTS (SELECT FROM member_positions k
                      WHERE k.tenant_id = p.tenant_id AND k.member_id = ${kept.id}::uuid AND k.voided_at IS NULL
                        AND k.position = p.position AND k.valid_from < coalesce(p.valid_to, 'infinity')
                        AND coalesce(k.valid_to, 'infinity') > p.valid_from)`
  await tx.$executeRaw`
    UPDATE member_consents n
    SET member_id = ${kept.id}::uuid, unit_id = ${kept.unitId}::uuid, unit_path = ${kept.unitPath}
    WHERE n.tenant_id = ${ctx.tenantId}::uuid AND n.member_id = ${absorbed.id}::uuid
      AND NOT EXISTS (SELECT FROM member_consents k
                      WHERE k.tenant_id = n.tenant_id AND k.member_id = ${kept.id}::uuid AND k.purpose = n.purpose
                        AND k.withdrawn_on IS NULL)`
}

/** The absorbed entry's sensitive fields become the kept one's. Whether that had none before. */
export async function takeSensitive(
  tx: Tx,
  ctx: Context,
  kept: MemberRow,
  absorbed: MemberRow,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ made: boolean }[]>`
    INSERT INTO member_sensitive AS s (tenant_id, member_id, unit_id, unit_path, ethnicity, religion, party_member)
    SELECT a.tenant_id, ${kept.id}::uuid, ${kept.unitId}::uuid, ${kept.unitPath}, a.ethnicity, a.religion, a.party_member
    FROM member_sensitive a WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.member_id = ${absorbed.id}::uuid
    ON CONFLICT (tenant_id, member_id) DO UPDATE
      SET ethnicity = excluded.ethnicity, religion = excluded.religion, party_member = excluded.party_member, updated_at = now()
    RETURNING xmax = 0 AS made`
  return rows[0]?.made ?? false
}
