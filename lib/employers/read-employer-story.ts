import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import type { EmployerView } from './views'

export type EmployerStory = Pick<
  EmployerView,
  'statements' | 'unions' | 'changes' | 'foundingCase' | 'agreements'
>

const mostChanges = 100

/** Everything that hangs on an employer, in one statement; agreements only for who may read those. */
export async function readEmployerStory(tx: Tx, ctx: Context, id: string): Promise<EmployerStory> {
  const withAgreements = can(ctx, 'agreements.read')
  const rows = await tx.$queryRaw<EmployerStory[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'from', w.valid_from, 'to', w.valid_to,
           'workers', w.workers, 'women', w.women, 'source', w.source, 'by', b.display_name, 'at', to_char(w.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'voided', CASE WHEN w.voided_at IS NOT NULL THEN jsonb_build_object(
             'by', v.display_name, 'at', to_char(w.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', w.void_reason) END)
           ORDER BY w.valid_from DESC, w.id DESC), '[]')
       FROM employer_workforce w
       LEFT JOIN tenant_users b ON b.tenant_id = w.tenant_id AND b.user_id = w.recorded_by
       LEFT JOIN tenant_users v ON v.tenant_id = w.tenant_id AND v.user_id = w.voided_by
       WHERE w.tenant_id = e.tenant_id AND w.employer_id = e.id) AS statements,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'code', u.code, 'name', u.name, 'from', l.valid_from,
           'to', l.valid_to, 'by', b.display_name, 'at', to_char(l.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'voided', CASE WHEN l.voided_at IS NOT NULL THEN jsonb_build_object(
             'by', v.display_name, 'at', to_char(l.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', l.void_reason) END)
           ORDER BY l.valid_from DESC, l.id DESC), '[]')
       FROM employer_unions l
       LEFT JOIN units u ON u.tenant_id = l.tenant_id AND u.id = l.union_id
         AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
       LEFT JOIN tenant_users b ON b.tenant_id = l.tenant_id AND b.user_id = l.recorded_by
       LEFT JOIN tenant_users v ON v.tenant_id = l.tenant_id AND v.user_id = l.voided_by
       WHERE l.tenant_id = e.tenant_id AND l.employer_id = e.id) AS unions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'kind', c.kind, 'at', to_char(c.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'by', u.display_name, 'fields', c.fields) ORDER BY c.version DESC, c.changed_at DESC), '[]')
       FROM (SELECT d.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('field', k, 'before', d.before->>k,
                            'after', d.after->>k) ORDER BY k), '[]')
                          FROM (SELECT jsonb_object_keys(d.before || d.after) AS k) keys) AS fields
             FROM employer_changes d WHERE d.tenant_id = e.tenant_id AND d.employer_id = e.id
             ORDER BY d.version DESC, d.changed_at DESC LIMIT ${mostChanges}) c
       LEFT JOIN tenant_users u ON u.tenant_id = c.tenant_id AND u.user_id = c.changed_by) AS changes,
      (SELECT jsonb_build_object('id', f.id, 'stage', f.stage, 'since', f.stage_on)
       FROM founding_cases f WHERE f.tenant_id = e.tenant_id AND f.employer_id = e.id
         AND f.stage NOT IN ('recognised', 'refused', 'dropped')) AS "foundingCase",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'startsOn', a.starts_on,
           'endsOn', a.ends_on, 'ended', a.ended_on IS NOT NULL) ORDER BY a.starts_on DESC, a.id DESC), '[]')
       FROM agreements a WHERE ${withAgreements} AND a.tenant_id = e.tenant_id AND a.employer_id = e.id
         AND a.voided_at IS NULL AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}) AS agreements
    FROM employers e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${id}::uuid
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
  const story = rows[0]
  if (!story) throw notFound()
  return story
}
