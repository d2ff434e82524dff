import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readMarkedAlerts } from './read-marked-alerts'
import { alertState } from './rules/alert-state'
import { markAlertInput } from './schemas'
import type { MarkedAlertView } from './views'

/**
 * Says of an alert that one is done with it, or wants to be reminded on a day; or takes that back. Said again, it
 * changes nothing. It holds for the asker alone, until something is added to the alert.
 * @throws DomainError not_found for an alert that the asker has not; conflict alert_changed where something was added
 *   since the screen showed it; invalid_input for a day that is not to come
 */
export async function markAlert({ ctx, input }: { ctx: Context; input: unknown }): Promise<MarkedAlertView> {
  const said = parseInput(markAlertInput, input)
  const remindOn = said.act === 'later' ? said.remindOn : null
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'alerts.read')
    if (remindOn !== null && remindOn <= ctx.today)
      throw new DomainError('invalid_input', 'invalid_input', {}, { remindOn: 'date' })
    const alerts = await readMarkedAlerts(tx, ctx)
    const alert = alerts.find(({ key }) => key === said.alert)
    if (!alert) throw notFound()
    if (alert.seen !== said.seen) throw new DomainError('conflict', 'alert_changed')
    const { fingerprint } = alert
    const state = alertState(alert, { act: said.act, fingerprint, remindOn }, ctx.today)
    const others = alerts.filter((other) => other !== alert && other.state === 'open').length
    const answer = { alert: alert.key, state, open: others + (state === 'open' ? 1 : 0) }
    if (alert.state === state && alert.remindOn === remindOn) return answer
    await tx.$executeRaw`
      INSERT INTO alert_marks (tenant_id, id, user_id, unit_id, unit_path, alert, fingerprint, act, remind_on)
      VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${ctx.userId}::uuid, ${ctx.unitId}::uuid, ${ctx.unitPath},
              ${alert.key}, ${fingerprint}, ${said.act}, ${remindOn}::date)`
    await audit(tx, ctx, {
      act: said.act === 'done' ? 'alert.done' : said.act === 'later' ? 'alert.put_off' : 'alert.reopened',
      subjectKind: 'alert',
      subjectId: alert.key,
      details: { kind: alert.kind, unit: alert.unit.code, remindOn },
    })
    return answer
  })
}
