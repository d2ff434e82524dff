import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readMarkedAlerts } from './read-marked-alerts'
import { alertKinds, type AlertKind } from './rules/alert'
import { alertStates, type AlertState } from './rules/alert-state'
import { listAlertsInput } from './schemas'
import type { AlertListView, AlertRowView } from './views'

/** Alerts of each kind on the page of all kinds; of one kind there is a page of so many at a time. */
export const alertsPerGroup = 5
export const alertsPerPage = 50

/**
 * What the asker should know or do, by kind, as open, put off or done; of one kind a page at a time by key.
 * @throws DomainError forbidden without alerts.read
 */
export async function listAlerts({ ctx, input }: { ctx: Context; input: unknown }): Promise<AlertListView> {
  const { kind, state, after } = parseInput(listAlertsInput, input)
  requireCapability(ctx, 'alerts.read')
  return withScope(ctx, async (tx) => {
    const all = await readMarkedAlerts(tx, ctx)
    const inState = all.filter((alert) => alert.state === state)
    const ofKind = (wanted: AlertKind) => inState.filter((alert) => alert.kind === wanted)
    const { page, ...ends } = pageOf(kind === undefined ? [] : ofKind(kind), after)
    const kinds = kind === undefined ? alertKinds : [kind]
    return {
      federation: ctx.tenantCode,
      unit: { code: ctx.unitCode, name: ctx.unitName, rank: ctx.unitRank },
      today: ctx.today,
      filter: { kind: kind ?? null, state },
      counts: countBy(alertStates, (wanted: AlertState) => all.filter((alert) => alert.state === wanted)),
      byKind: countBy(alertKinds, ofKind),
      groups: kinds
        .map((shown) => ({
          kind: shown,
          total: ofKind(shown).length,
          rows: kind === undefined ? ofKind(shown).slice(0, alertsPerGroup) : page,
        }))
        .filter(({ total }) => total > 0),
      ...ends,
    }
  })
}

function pageOf(
  rows: readonly AlertRowView[],
  after: string | undefined,
): { page: AlertRowView[] } & Pick<AlertListView, 'nextAfter' | 'previousAfter'> {
  const begins = rows.findIndex(({ key }) => key === after) + 1
  const page = rows.slice(begins, begins + alertsPerPage)
  const before = begins - alertsPerPage - 1
  return {
    page,
    nextAfter: begins + alertsPerPage < rows.length ? (page.at(-1)?.key ?? null) : null,
    previousAfter: begins === 0 ? null : (rows[before]?.key ?? ''),
  }
}

function countBy<Name extends string>(
  names: readonly Name[],
  of: (name: Name) => readonly unknown[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, of(name).length])) as Record<Name, number>
}
