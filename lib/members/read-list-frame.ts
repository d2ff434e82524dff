import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { SavedMemberFilterView } from './member-list-views'
import type { MemberPlace } from './member-order'
import { countedStatuses, type MemberStatus } from './rules/member-status'

/** Another post of the same user with the right to read members. */
export interface OtherPost {
  assignmentId: string
  tenantId: string
  reach: 'unit' | 'subtree'
  unitPath: string
  /** Of a demonstration tenant. */
  demoToday: CalendarDate | null
}

/** What stands around the lines of a list. */
export interface ListFrame {
  unit: { id: string; code: string; name: string; rank: UnitRank; path: string }
  /** The way down to the unit from the highest one in scope. */
  path: { code: string; name: string }[]
  counted: number
  /** Members of the states asked for, in the unit and below within reach. */
  inRange: number
  /** The member at whom the page begins or ends; null where none was given, or none is in scope. */
  place: MemberPlace | null
  subUnits: { id: string; name: string; closed: boolean }[]
  savedFilters: SavedMemberFilterView[]
  otherPosts: OtherPost[]
}

/**
 * The unit a list is of and what belongs to it. One statement.
 * @throws DomainError not_found, whether the unit is elsewhere or nowhere
 */
export async function readListFrame(
  tx: Tx,
  ctx: Context,
  asked: { unit: string | undefined; statuses: readonly MemberStatus[]; placeOf: string | undefined },
): Promise<ListFrame> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<ListFrame[]>`
    WITH unit AS (
      SELECT u.id, u.code, u.name, u.rank, u.path,
        CASE WHEN ${ctx.reach} = 'unit' THEN u.path || '!' ELSE left(u.path, -1) || '0' END COLLATE "C" AS beyond
      FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.code = ${asked.unit ?? ctx.unitCode}
        AND u.path >= ${lo} AND u.path < ${hi}
    )
    SELECT json_build_object('id', unit.id, 'code', unit.code, 'name', unit.name, 'rank', unit.rank, 'path', unit.path) AS unit,
      (SELECT json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.path) FROM units p
       WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.path >= ${lo} AND p.path <= unit.path
         AND p.path = ANY(ARRAY(SELECT left(unit.path, n) FROM generate_series(1, length(unit.path)) n
                                WHERE substr(unit.path, n, 1) = '/'))) AS path,
      coalesce(t.counted, 0)::int AS counted, coalesce(t.in_range, 0)::int AS "inRange",
      (SELECT json_build_object('id', m.id, 'unitPath', m.unit_path, 'givenName', m.given_name, 'middleName', m.middle_name,
         'familyName', m.family_name, 'joinedOn', m.joined_on)
       FROM members m
       WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${asked.placeOf ?? null}::uuid
         AND m.unit_path >= ${lo} AND m.unit_path < ${hi}) AS place,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'closed', s.closed_on <= ${ctx.today}::date IS TRUE)
         ORDER BY s.closed_on <= ${ctx.today}::date IS TRUE, s.name COLLATE "vi-x-icu", s.id), '[]')
       FROM sub_units s
       WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.unit_id = unit.id AND unit.rank = 'grassroots'
         AND s.unit_path >= ${lo} AND s.unit_path < ${hi}) AS "subUnits",
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query)
         ORDER BY f.name COLLATE "vi-x-icu", f.id), '[]')
       FROM saved_member_filters f
       WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.user_id = ${ctx.userId}::uuid AND f.removed_at IS NULL) AS "savedFilters",
      (SELECT coalesce(json_agg(json_build_object('assignmentId', o.assignment_id, 'tenantId', o.tenant_id, 'reach', o.reach,
         'unitPath', o.unit_path, 'demoToday', o.demo_today)), '[]')
       FROM identity_other_posts(${ctx.assignmentId}::uuid) o) AS "otherPosts"
    FROM unit
    CROSS JOIN LATERAL (
      SELECT sum(c.members) FILTER (WHERE c.status = ANY(${[...countedStatuses]}::text[])) AS counted,
        sum(c.members) FILTER (WHERE c.status = ANY(${[...asked.statuses]}::text[])) AS in_range
      FROM member_counts c
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.unit_path >= unit.path AND c.unit_path < unit.beyond
        AND c.unit_path >= ${lo} AND c.unit_path < ${hi}) t`
  const frame = rows[0]
  if (!frame) throw notFound()
  return frame
}
