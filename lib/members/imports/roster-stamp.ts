import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** The roster is no longer what the check saw: nothing may be written. */
export class RosterMoved extends Error {
  override readonly name = 'RosterMoved'
}

/**
 * What the registers that an import's rows go to look like: how many entries, and the sum of their versions. Every
 * change of a member raises its version, so that the same stamp means the same roster.
 */
export async function readRosterStamp(tx: Tx, ctx: Context, importId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ stamp: string | null }[]>`
    SELECT md5(string_agg(concat_ws(':', t.path, t.entries, t.versions), ',' ORDER BY t.path)) AS stamp
    FROM (
      SELECT r.path, count(m.id) AS entries, coalesce(sum(m.version), 0) AS versions
      FROM (SELECT DISTINCT target_path AS path FROM member_import_rows
            WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND target_path IS NOT NULL) r
      LEFT JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.unit_path = r.path
      GROUP BY r.path
    ) t`
  return rows[0]?.stamp ?? 'empty'
}
