import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { reachedRange } from '@/lib/plans/internal'
import { findUnit } from '@/lib/units/internal'
import { inScope, openFollowUp, overdueFollowUp, readVisits } from './read-visits'
import { listVisitsInput, type FollowUpFilter } from './schemas'
import type { VisitListView } from './views'

/** Visits of one page. */
export const visitsPerPage = 30

/**
 * The visits to a unit and to what lies below it, the latest first, a page at a time by key; all of them, those with
 * something left to do, or those whose day for it has passed. Three statements.
 * @throws DomainError not_found for a unit that is not in scope, or a person who has no visit there
 */
export async function listVisits({ ctx, input }: { ctx: Context; input: unknown }): Promise<VisitListView> {
  const { unit: code, state, person, after } = parseInput(listVisitsInput, input)
  requireCapability(ctx, 'visits.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const { lo, hi } = reachedRange(ctx, unit.path)
    const within = [
      sql`v.unit_path >= ${lo}`,
      sql`v.unit_path < ${hi}`,
      ...(person === undefined ? [] : [sql`v.user_id = ${person}::uuid`]),
    ]
    const fitting = [...within, ...conditionOf(ctx, state)]
    const { personName, previousAfter, ...counts } = await readCounts(tx, ctx, {
      within,
      fitting,
      person,
      after,
    })
    if (person !== undefined && personName === null) throw notFound()
    const rows = await readVisits(tx, ctx, {
      where: [...fitting, ...beyond(ctx, after)],
      order: sql`v.visited_on DESC, v.id DESC`,
      most: visitsPerPage + 1,
    })
    const page = rows.slice(0, visitsPerPage)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      filter: {
        state,
        person: person === undefined || personName === null ? null : { id: person, name: personName },
      },
      counts,
      rows: page,
      nextAfter: rows.length > visitsPerPage ? (page.at(-1)?.id ?? null) : null,
      previousAfter: after === undefined ? null : (previousAfter ?? ''),
      may: { record: can(ctx, 'visits.record') },
      today: ctx.today,
    }
  })
}

function conditionOf(ctx: Context, state: FollowUpFilter): Sql[] {
  if (state === 'open') return [openFollowUp]
  return state === 'overdue' ? [overdueFollowUp(ctx.today)] : []
}

/** Those after a visit in the list; all where there is none. A cursor that is not in scope is passed by nobody. */
function beyond(ctx: Context, after: string | undefined): Sql[] {
  if (after === undefined) return []
  return [
    sql`(v.visited_on, v.id) < (SELECT c.visited_on, c.id FROM visits c
    WHERE c.tenant_id = v.tenant_id AND c.id = ${after}::uuid
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi})`,
  ]
}

interface Counts extends Record<FollowUpFilter, number> {
  personName: string | null
  /** The visit after which the page before begins; null for the first page. */
  previousAfter: string | null
}

async function readCounts(
  tx: Tx,
  ctx: Context,
  {
    within,
    fitting,
    person,
    after,
  }: {
    within: readonly Sql[]
    fitting: readonly Sql[]
    person: string | undefined
    after: string | undefined
  },
): Promise<Counts> {
  const rows = await tx.$queryRaw<Counts[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${openFollowUp})::int AS open,
      count(*) FILTER (WHERE ${overdueFollowUp(ctx.today)})::int AS overdue,
      (SELECT t.display_name FROM tenant_users t
       WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.user_id = ${person ?? null}::uuid
         AND (t.user_id = ${ctx.userId}::uuid
              OR EXISTS (SELECT FROM visits v WHERE ${joinSql([...inScope(ctx), ...within], ' AND ')}))) AS "personName",
      (SELECT v.id FROM visits v
       WHERE ${joinSql([...inScope(ctx), ...fitting], ' AND ')} AND ${after ?? null}::uuid IS NOT NULL
         AND (v.visited_on, v.id) >= (SELECT c.visited_on, c.id FROM visits c
           WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${after ?? null}::uuid
             AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi})
       ORDER BY v.visited_on, v.id OFFSET ${visitsPerPage} LIMIT 1) AS "previousAfter"
    FROM visits v
    WHERE ${joinSql([...inScope(ctx), ...within], ' AND ')}`
  const counts = rows[0]
  if (!counts) throw new Error('an aggregate gave no row')
  return counts
}
