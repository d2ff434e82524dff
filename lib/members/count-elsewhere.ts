import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { sql } from '@/lib/db/sql'
import { withScope, type Scope, type Tx } from '@/lib/db/with-scope'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { countedExactly, searchFor } from './find-members'
import { readFilter, type ReadFilter } from './member-filter'
import type { MemberFilter } from './member-list-schemas'
import type { MembersElsewhereView } from './member-list-views'
import type { OtherPost } from './read-list-frame'
import { searchedRange } from './searched-range'

/**
 * How many members the same filter finds under each of the user's other posts, by the rights of that post: a
 * number, and nothing of whom. A sub-unit belongs to one union and is nowhere else.
 */
export async function countElsewhere(
  ctx: Pick<Context, 'userId'>,
  posts: readonly OtherPost[],
  filter: Omit<MemberFilter, 'unit'>,
): Promise<MembersElsewhereView[]> {
  if (filter.subUnit !== undefined) return []
  const counts: MembersElsewhereView[] = []
  for (const { assignmentId, tenantId, reach, unitPath, demoToday } of posts) {
    const scope: Scope = { userId: ctx.userId, tenantId, reach, scope: searchedRange({ reach }, unitPath) }
    const asked = readFilter({ today: demoToday ?? vietnamDay(now()) }, filter, scope.scope)
    counts.push({ assignmentId, ...(await withScope(scope, (tx) => countThere(tx, scope, asked))) })
  }
  return counts
}

async function countThere(tx: Tx, scope: Scope, filter: ReadFilter) {
  const states = await tx.$queryRaw<{ members: number }[]>`
    SELECT coalesce(sum(members), 0)::int AS members FROM member_counts
    WHERE tenant_id = ${scope.tenantId}::uuid AND unit_path >= ${scope.scope.lo} AND unit_path < ${scope.scope.hi}
      AND status = ANY(${[...filter.statuses]}::text[])`
  const inRange = states[0]?.members ?? 0
  const search = searchFor(scope, filter, inRange)
  if (search.way === 'ordered') return { count: inRange, exact: true }
  const rows = await tx.$queryRaw<{ found: number }[]>(
    sql`SELECT count(*)::int AS found FROM (${search.from}) gathered`,
  )
  const found = rows[0]?.found ?? 0
  return { count: Math.min(found, countedExactly), exact: found <= countedExactly }
}
