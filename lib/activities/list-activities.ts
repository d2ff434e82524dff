import 'server-only'
import { ACTIVITY_KINDS } from '@/lib/activities/rules/activity'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import { searchedRange } from '@/lib/members/searched-range'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import { listActivitiesInput, type ListActivities } from './schemas'
import type { ActivityCount, ActivityListView, ActivityRowView } from './views'

const pageSize = 50

/**
 * What was recorded at a unit and below it, the latest first, filtered as the address asks and paged by key in both
 * directions; and how much of each kind there is. Three statements.
 */
export async function listActivities({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ActivityListView> {
  const { after, before, ...filter } = parseInput(listActivitiesInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, filter.unit)
    requireCapability(ctx, 'activities.read')
    const within = conditions(ctx, unit, filter)
    const counts = await readCounts(tx, within)
    const backwards = before !== undefined
    const found = await readPage(tx, ctx, [...within, ...ofKind(filter)], {
      place: before ?? after,
      backwards,
    })
    const page = found.slice(0, pageSize)
    const rows = backwards ? page.reverse() : page
    const more = found.length > pageSize
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      filter,
      counts,
      total: counts
        .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
        .reduce((sum, { records }) => sum + records, 0),
      rows,
      nextAfter: backwards || more ? (rows.at(-1)?.id ?? null) : null,
      previousBefore: (backwards ? more : after !== undefined) ? (rows[0]?.id ?? null) : null,
      may: { record: can(ctx, 'activities.record') },
      today: ctx.today,
    }
  })
}

/** All that the filter asks but the kind. */
function conditions(ctx: Context, unit: ScopedUnit, { from, through, q }: ListActivities): Sql[] {
  const { lo, hi } = searchedRange(ctx, unit.path)
  const { words } = likePatterns(searchKey(q ?? ''))
  return [
    sql`a.tenant_id = ${ctx.tenantId}::uuid AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}`,
    sql`a.unit_path >= ${lo} AND a.unit_path < ${hi} AND a.voided_at IS NULL`,
    ...(from === undefined ? [] : [sql`a.happened_on >= ${from}::date`]),
    ...(through === undefined ? [] : [sql`a.happened_on <= ${through}::date`]),
    ...(words.length === 0 ? [] : [sql`search_key(a.title) LIKE ALL (${words}::text[])`]),
  ]
}

function ofKind({ kind }: ListActivities): Sql[] {
  return kind === undefined ? [] : [sql`a.kind = ${kind}`]
}

async function readCounts(tx: Tx, within: readonly Sql[]): Promise<ActivityCount[]> {
  const rows = await tx.$queryRaw<ActivityCount[]>`
    SELECT a.kind, count(*)::int AS records, sum(a.amount)::int AS amount
    FROM activities a WHERE ${joinSql([...within], ' AND ')} GROUP BY a.kind`
  return ACTIVITY_KINDS.map(
    (kind) => rows.find((row) => row.kind === kind) ?? { kind, records: 0, amount: 0 },
  )
}

interface Found extends Omit<ActivityRowView, 'unit'> {
  code: string
  name: string
}

/** A page and one more, to know whether there is more; backwards it comes in the turned order. */
async function readPage(
  tx: Tx,
  ctx: Context,
  where: readonly Sql[],
  { place, backwards }: { place: string | undefined; backwards: boolean },
): Promise<ActivityRowView[]> {
  const standing = sql`(SELECT p.happened_on, p.id FROM activities p
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${place ?? null}::uuid
      AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi})`
  const beyond = backwards
    ? sql`(a.happened_on, a.id) > ${standing}`
    : sql`(a.happened_on, a.id) < ${standing}`
  const order = backwards ? sql`a.happened_on, a.id` : sql`a.happened_on DESC, a.id DESC`
  const rows = await tx.$queryRaw<Found[]>`
    SELECT a.id, u.code, u.name, a.kind, a.happened_on::text AS "happenedOn", a.title, a.amount, a.participants, a.done,
           a.note, a.version
    FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE ${joinSql([...where, ...(place === undefined ? [] : [beyond])], ' AND ')}
    ORDER BY ${order} LIMIT ${pageSize + 1}`
  return rows.map(({ code, name, ...row }) => ({ ...row, unit: { code, name } }))
}
