import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { hiddenText } from '@/lib/members/rules/mask'
import type { SensitiveFields } from '@/lib/members/rules/member-fields'
import type { MemberRow } from './internal'
import type { MemberChangeView, MemberFieldsView, MemberView } from './views'

export interface MemberStory extends Pick<
  MemberView,
  'spells' | 'events' | 'changes' | 'positions' | 'consents' | 'looks' | 'readers'
> {
  subUnit: MemberFieldsView['subUnit']
  sensitive: SensitiveFields | null
  /** Whether this reader's looking was noted in the last quarter of an hour. */
  viewedLately: boolean
}

const mostChanges = 100
const mostLooks = 50

/**
 * Everything that hangs on a record, in one statement. Party matters only for who may see them; what people
 * wrote in their own words, which may name somebody, only in full.
 */
export async function readStory(
  tx: Tx,
  ctx: Context,
  { id, subUnitId }: Pick<MemberRow, 'id' | 'subUnitId'>,
  { full, sensitive }: { full: boolean; sensitive: boolean },
): Promise<MemberStory> {
  const rows = await tx.$queryRaw<MemberStory[]>`
    SELECT
      (SELECT jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind)
       FROM sub_units s WHERE s.tenant_id = m.tenant_id AND s.id = ${subUnitId}::uuid
         AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}) AS "subUnit",
      (SELECT jsonb_build_object('ethnicity', s.ethnicity, 'religion', s.religion, 'partyMember', s.party_member)
       FROM member_sensitive s WHERE ${sensitive} AND s.tenant_id = m.tenant_id AND s.member_id = m.id) AS sensitive,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'from', s.valid_from, 'to', s.valid_to)
                                 ORDER BY s.valid_from), '[]')
       FROM membership_spells s
       WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id AND s.voided_at IS NULL) AS spells,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'on', e.effective_on,
           'decisionNumber', e.decision_number, 'decidedOn', e.decided_on, 'reason', CASE WHEN ${full} THEN e.details->>'reason' END,
           'recordedAt', to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'recordedBy', r.display_name,
           'voided', CASE WHEN e.voided_at IS NOT NULL THEN jsonb_build_object(
             'at', to_char(e.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', v.display_name,
             'reason', CASE WHEN ${full} THEN e.void_reason ELSE ${hiddenText}::text END) END) ORDER BY e.effective_on DESC, e.id DESC), '[]')
       FROM member_events e
       LEFT JOIN tenant_users r ON r.tenant_id = e.tenant_id AND r.user_id = e.recorded_by
       LEFT JOIN tenant_users v ON v.tenant_id = e.tenant_id AND v.user_id = e.voided_by
       WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id
         AND (${sensitive} OR e.kind NOT IN ('party_referred', 'party_admitted'))) AS events,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', c.version,
           'at', to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', u.display_name,
           'imported', c.import_id IS NOT NULL, 'fields', c.fields) ORDER BY c.at DESC, c.version DESC), '[]')
       FROM (SELECT d.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('field', f.key,
                            'before', CASE WHEN ${full} THEN f.value->'before' END,
                            'after', CASE WHEN ${full} THEN f.value->'after' END) ORDER BY f.key), '[]')
                          FROM jsonb_each(d.changes) f) AS fields
             FROM member_changes d WHERE d.tenant_id = m.tenant_id AND d.member_id = m.id
             ORDER BY d.at DESC LIMIT ${mostChanges}) c
       LEFT JOIN tenant_users u ON u.tenant_id = c.tenant_id AND u.user_id = c.by) AS changes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'position', p.position, 'from', p.valid_from,
           'to', p.valid_to, 'decisionNumber', p.decision_number) ORDER BY p.valid_from DESC), '[]')
       FROM member_positions p
       WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id AND p.voided_at IS NULL) AS positions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'purpose', n.purpose, 'givenOn', n.given_on,
           'manner', n.manner, 'evidence', CASE WHEN ${full} THEN n.evidence END, 'withdrawnOn', n.withdrawn_on)
           ORDER BY n.given_on DESC, n.id DESC), '[]')
       FROM member_consents n WHERE n.tenant_id = m.tenant_id AND n.member_id = m.id) AS consents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', coalesce(u.display_name, ''),
           'kind', CASE a.act WHEN 'member.viewed' THEN 'viewed' WHEN 'member.disclosed' THEN 'disclosed' ELSE 'identity' END,
           'reason', CASE WHEN ${full} THEN a.details->>'reason' END) ORDER BY a.at DESC), '[]')
       FROM (SELECT * FROM audit_events a
             WHERE a.tenant_id = m.tenant_id AND a.subject_kind = 'member' AND a.subject_id = ${id}
               AND a.act IN ('member.viewed', 'member.disclosed', 'member.identity_revealed')
             ORDER BY a.at DESC LIMIT ${mostLooks}) a
       LEFT JOIN tenant_users u ON u.tenant_id = a.tenant_id AND u.user_id = a.actor_id) AS looks,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', CASE WHEN ${ctx.locale} = 'vi' THEN r.role_vi ELSE r.role_en END,
           'unit', r.unit_name, 'full', r.in_full, 'people', r.people)), '[]') FROM member_readers(m.id) r) AS readers,
      EXISTS (SELECT FROM audit_events a
              WHERE a.tenant_id = m.tenant_id AND a.subject_kind = 'member' AND a.subject_id = ${id}
                AND a.act = 'member.viewed' AND a.actor_id = ${ctx.userId}::uuid
                AND a.at > now() - interval '15 minutes') AS "viewedLately"
    FROM members m
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${id}::uuid
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  const story = rows[0]
  if (!story) throw notFound()
  return { ...story, changes: sensitive ? story.changes : withoutSensitive(story.changes) }
}

/** That somebody's religion was edited says something already. */
function withoutSensitive(changes: readonly MemberChangeView[]): MemberChangeView[] {
  return changes
    .map((change) => ({ ...change, fields: change.fields.filter(({ field }) => !sensitiveNames.has(field)) }))
    .filter(({ fields }) => fields.length > 0)
}

const sensitiveNames: ReadonlySet<string> = new Set<keyof SensitiveFields>([
  'ethnicity',
  'religion',
  'partyMember',
])
