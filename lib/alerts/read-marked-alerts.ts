import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readAlerts } from './read-alerts'
import { alertState, type Mark } from './rules/alert-state'
import { seenMark } from './rules/fingerprint'
import type { AlertRowView } from './views'

/** All alerts of the asker, each with where it stands today by what the asker said of it last. */
export async function readMarkedAlerts(tx: Tx, ctx: Context): Promise<AlertRowView[]> {
  const alerts = await readAlerts(tx, ctx)
  const marks = await readMarks(
    tx,
    ctx,
    alerts.map(({ key }) => key),
  )
  return alerts.map((alert) => {
    const mark = marks.get(alert.key) ?? null
    const state = alertState(alert, mark, ctx.today)
    return {
      ...alert,
      state,
      remindOn: state === 'later' ? (mark?.remindOn ?? null) : null,
      seen: seenMark(alert.fingerprint),
    }
  })
}

/** Keeps how many are open, for the bell of the pages to come. */
export async function keepOpenCount(tx: Tx, ctx: Context, rows: readonly AlertRowView[]): Promise<number> {
  const open = rows.filter(({ state }) => state === 'open').length
  await tx.$executeRaw`
    INSERT INTO alert_counts (tenant_id, assignment_id, user_id, unit_id, unit_path, open, counted_at)
    VALUES (${ctx.tenantId}::uuid, ${ctx.assignmentId}::uuid, ${ctx.userId}::uuid, ${ctx.unitId}::uuid,
            ${ctx.unitPath}, ${open}, ${now()}::timestamptz)
    ON CONFLICT (tenant_id, assignment_id) DO UPDATE
      SET open = excluded.open, counted_at = excluded.counted_at, unit_id = excluded.unit_id, unit_path = excluded.unit_path`
  return open
}

type MarkRow = Mark & { alert: string }

/** The last that the asker said of each of these, from this place. */
async function readMarks(tx: Tx, ctx: Context, keys: readonly string[]): Promise<Map<string, Mark>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.$queryRaw<MarkRow[]>`
    SELECT DISTINCT ON (m.alert) m.alert, m.act, m.fingerprint, m.remind_on::text AS "remindOn" FROM alert_marks m
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.user_id = ${ctx.userId}::uuid AND m.unit_id = ${ctx.unitId}::uuid
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi} AND m.alert = ANY(${[...keys]}::text[])
    ORDER BY m.alert, m.at DESC, m.id DESC`
  return new Map(rows.map(({ alert, ...mark }) => [alert, mark]))
}
