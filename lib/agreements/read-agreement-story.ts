import 'server-only'
import type { AgreementChangeView, AgreementView, LinkedAgreementView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { AgreementRow } from './internal'

/** What belongs to an agreement beside what it says. */
export interface AgreementStory {
  employer: AgreementView['employer']
  /** Another one of the union holds longer. */
  followed: boolean
  renews: LinkedAgreementView | null
  renewedBy: LinkedAgreementView | null
  files: AgreementView['files']
  changes: (Omit<AgreementChangeView, 'fields'> & {
    before: Readonly<Record<string, string | number | null>>
    after: Readonly<Record<string, string | number | null>>
  })[]
}

/** The most changes that are shown. */
const mostChanges = 200

/** Reads what belongs to an agreement. One statement. */
export async function readAgreementStory(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
): Promise<AgreementStory> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<AgreementStory[]>`
    SELECT
      (SELECT jsonb_build_object('id', e.id, 'name', e.name) FROM employers e
       WHERE e.tenant_id = a.tenant_id AND e.id = a.employer_id AND e.unit_path >= ${lo} AND e.unit_path < ${hi}) AS employer,
      EXISTS (
        SELECT FROM agreements n
        WHERE n.tenant_id = a.tenant_id AND n.unit_id = a.unit_id AND n.scope = a.scope AND n.voided_at IS NULL
          AND n.employer_id IS NOT DISTINCT FROM a.employer_id
          AND (least(n.ends_on, n.ended_on - 1), n.id) > (least(a.ends_on, a.ended_on - 1), a.id)
          AND n.unit_path >= ${lo} AND n.unit_path < ${hi}) AS followed,
      (SELECT jsonb_build_object('id', r.id, 'number', r.number, 'signedOn', r.signed_on, 'startsOn', r.starts_on,
         'endsOn', r.ends_on) FROM agreements r
       WHERE r.tenant_id = a.tenant_id AND r.id = a.renews_id AND r.unit_path >= ${lo} AND r.unit_path < ${hi}) AS renews,
      (SELECT jsonb_build_object('id', n.id, 'number', n.number, 'signedOn', n.signed_on, 'startsOn', n.starts_on,
         'endsOn', n.ends_on) FROM agreements n
       WHERE n.tenant_id = a.tenant_id AND n.renews_id = a.id AND n.voided_at IS NULL
         AND n.unit_path >= ${lo} AND n.unit_path < ${hi} LIMIT 1) AS "renewedBy",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.file_name, 'format', f.format,
         'byteSize', f.byte_size, 'by', w.display_name,
         'at', to_char(f.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'removed', CASE WHEN f.voided_at IS NOT NULL THEN jsonb_build_object('reason', f.void_reason,
           'at', to_char(f.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END)
         ORDER BY f.added_at DESC, f.id DESC), '[]')
       FROM agreement_files f LEFT JOIN tenant_users w ON w.tenant_id = f.tenant_id AND w.user_id = f.added_by
       WHERE f.tenant_id = a.tenant_id AND f.agreement_id = a.id AND f.unit_path >= ${lo} AND f.unit_path < ${hi}) AS files,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'by', w.display_name, 'before', c.before,
         'after', c.after, 'at', to_char(c.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         ORDER BY c.changed_at DESC, c.id DESC), '[]')
       FROM (SELECT * FROM agreement_changes x
             WHERE x.tenant_id = ${ctx.tenantId}::uuid AND x.agreement_id = ${agreement.id}::uuid
               AND x.unit_path >= ${lo} AND x.unit_path < ${hi}
             ORDER BY x.changed_at DESC, x.id DESC LIMIT ${mostChanges}::int) c
       LEFT JOIN tenant_users w ON w.tenant_id = c.tenant_id AND w.user_id = c.changed_by) AS changes
    FROM agreements a
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${agreement.id}::uuid
      AND a.unit_path >= ${lo} AND a.unit_path < ${hi}`
  const story = rows[0]
  if (!story) throw new Error('An agreement that was found is there')
  return story
}
