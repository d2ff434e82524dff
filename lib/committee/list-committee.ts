import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import type { UnitPath } from '@/lib/units/rules/unit-path'
import { reaches, readAssignable, type Assignable } from './assignable'
import { listCommitteeInput } from './schemas'
import type { AnsweringView, AssignableView, CommitteeRowView, CommitteeView } from './views'

/**
 * Who answers for a unit and for each unit directly below it, now or from a day to come, with the last visit there.
 * For who may assign, also whom. Three statements at most.
 */
export async function listCommittee({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<CommitteeView> {
  const { unit: code } = parseInput(listCommitteeInput, input)
  requireCapability(ctx, 'visits.read')
  const assign = can(ctx, 'committee.assign')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const found = await readRows(tx, ctx, unit)
    const assignable = assign ? await readAssignable(tx, ctx, null) : []
    const rows = found.map(({ path, ...row }) => ({
      ...row,
      mayAnswer: whoReaches(path, row.answering, assignable),
    }))
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      rows,
      without: rows.filter((row) => row.unit.code !== unit.code && row.answering.length === 0).length,
      assignable: byPerson(assignable),
      may: { assign, record: can(ctx, 'visits.record') },
      today: ctx.today,
    }
  })
}

/** Visits of a unit are those of everything below it too. */
function readRows(tx: Tx, ctx: Context, unit: ScopedUnit): Promise<FoundRow[]> {
  return tx.$queryRaw<FoundRow[]>`
    SELECT json_build_object('code', u.code, 'name', u.name, 'rank', u.rank) AS unit, u.path,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'userId', r.user_id,
           'name', t.display_name, 'title', r.title, 'from', r.valid_from, 'to', r.valid_to)
         ORDER BY r.valid_from, t.display_name COLLATE "vi-x-icu", r.id), '[]')
       FROM responsibilities r JOIN tenant_users t ON t.tenant_id = r.tenant_id AND t.user_id = r.user_id
       WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_id = u.id AND r.voided_at IS NULL
         AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
         AND (r.valid_to IS NULL OR r.valid_to > ${ctx.today}::date)) AS answering,
      v.last::text AS "lastVisitOn", v.open::int AS "openFollowUps", v.overdue::int AS "overdueFollowUps"
    FROM units u
    CROSS JOIN LATERAL (
      SELECT max(visited_on) AS last,
        count(*) FILTER (WHERE follow_up IS NOT NULL AND done_on IS NULL) AS open,
        count(*) FILTER (WHERE follow_up IS NOT NULL AND done_on IS NULL AND follow_up_on < ${ctx.today}::date) AS overdue
      FROM visits
      WHERE tenant_id = ${ctx.tenantId}::uuid AND voided_at IS NULL
        AND unit_path >= u.path AND unit_path < left(u.path, -1) || '0'
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}) v
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND (u.id = ${unit.id}::uuid OR u.parent_id = ${unit.id}::uuid)
      AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
    ORDER BY u.id <> ${unit.id}::uuid, u.position, u.name COLLATE "vi-x-icu", u.id`
}

type FoundRow = Omit<CommitteeRowView, 'mayAnswer'> & { path: UnitPath }

/** Those with a post that reaches the unit, who do not answer for it already. */
function whoReaches(
  path: UnitPath,
  answering: readonly AnsweringView[],
  posts: readonly Assignable[],
): string[] {
  const reaching = posts.filter((post) => reaches(post, path)).map(({ id }) => id)
  const already = new Set(answering.filter(({ to }) => to === null).map(({ userId }) => userId))
  return [...new Set(reaching)].filter((id) => !already.has(id))
}

function byPerson(posts: readonly Assignable[]): AssignableView[] {
  const people = new Map<string, AssignableView>()
  for (const { id, name, role, unit } of posts) {
    const known = people.get(id) ?? { id, name, posts: [] }
    people.set(id, known)
    known.posts.push({ role, unit })
  }
  return [...people.values()]
}
