import 'server-only'
import type { Context } from '@/lib/core/context'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { mayChangeVisit } from './internal'
import { followUpState } from './rules/visit'
import type { VisitView } from './views'

/** Living visits within scope that fit the conditions on `v`, in the order asked for. One statement. */
export async function readVisits(
  tx: Tx,
  ctx: Context,
  { where, order, most }: { where: readonly Sql[]; order: Sql; most: number },
): Promise<VisitView[]> {
  const rows = await tx.$queryRaw<VisitRecord[]>`
    SELECT v.id, v.version, u.code, u.name, v.user_id AS "userId", t.display_name AS "userName",
      v.visited_on::text AS "visitedOn", v.purpose, v.conclusions, v.follow_up AS "followUp",
      v.follow_up_on::text AS "followUpOn", v.done_on::text AS "doneOn"
    FROM visits v
    JOIN units u ON u.tenant_id = v.tenant_id AND u.id = v.unit_id
    JOIN tenant_users t ON t.tenant_id = v.tenant_id AND t.user_id = v.user_id
    WHERE ${joinSql([...inScope(ctx), ...where], ' AND ')}
    ORDER BY ${order}
    LIMIT ${most}`
  return rows.map(({ code, name, userId, userName, ...visit }) => ({
    ...visit,
    unit: { code, name },
    by: { id: userId, name: userName },
    state: followUpState(visit, ctx.today),
    mayChange: mayChangeVisit(ctx, { userId }),
  }))
}

interface VisitRecord {
  id: string
  version: number
  code: string
  name: string
  userId: string
  userName: string
  visitedOn: CalendarDate
  purpose: string
  conclusions: string
  followUp: string | null
  followUpOn: CalendarDate | null
  doneOn: CalendarDate | null
}

/** What every statement on visits begins with. */
export function inScope(ctx: Context): Sql[] {
  return [
    sql`v.tenant_id = ${ctx.tenantId}::uuid`,
    sql`v.unit_path >= ${ctx.scope.lo}`,
    sql`v.unit_path < ${ctx.scope.hi}`,
    sql`v.voided_at IS NULL`,
  ]
}

/** Something of it is still to be done. */
export const openFollowUp = sql`v.follow_up IS NOT NULL AND v.done_on IS NULL`

/** And its day has passed. */
export function overdueFollowUp(today: CalendarDate): Sql {
  return sql`v.follow_up IS NOT NULL AND v.done_on IS NULL AND v.follow_up_on < ${today}::date`
}
