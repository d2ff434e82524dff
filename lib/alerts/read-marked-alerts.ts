import 'server-only'
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
