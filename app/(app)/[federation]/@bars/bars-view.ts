import 'server-only'
import type { ShellView } from '@/components/shell/shell-view'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { readFrame } from '@/lib/core/read-frame'
import { countWaiting } from '@/lib/figures/count-waiting'
import { hasPeriod, shownPeriod } from '@/lib/reports/rules/shown-period'
import { getPlace } from '@/lib/units/get-place'
import type { PlaceView } from '@/lib/units/views'

/** What an address names below the federation, and what it asks for. */
export type Address = { path: readonly string[]; query: Readonly<Record<string, string>> }

/** Where and when the page looks, and what waits: one statement for the place, one for the count. */
export async function readBars(federation: string, { path, query }: Address): Promise<ShellView> {
  const { ctx, frame } = await readFrame(federation)
  // The pages of one report name its unit and month in their path.
  const [unit, month] = path[0] === 'review' && path[1] ? path.slice(1) : [query['unit'], query['month']]
  const [place, waitingCount] = await Promise.all([placeOf(ctx, path, unit), countWaiting(ctx)])
  const period = shownPeriod({
    path,
    month,
    through: query['through'],
    year: query['year'],
    months: place.months,
    today: ctx.today,
    cutoffDay: ctx.cutoffDay,
    graceDays: ctx.graceDays,
  })
  return {
    ...frame,
    unitPath: place.levels,
    unitsBelow: place.below,
    period,
    waitingCount,
    alerts: can(ctx, 'alerts.read'),
  }
}

/** Pages about oneself, or about everything one may see, look from one's own unit and nowhere else. */
const ownPlace: ReadonlySet<string | undefined> = new Set([
  'tasks',
  'alerts',
  'settings',
  'national',
  undefined,
])

/** Also without a right to see units: one's own unit by name, and nothing around it to choose. */
async function placeOf(ctx: Context, path: readonly string[], unit: string | undefined): Promise<PlaceView> {
  if (can(ctx, 'units.read') && !ownPlace.has(path[0])) {
    return getPlace({ ctx, input: { unit, withMonths: hasPeriod(path) } })
  }
  const own = { code: ctx.unitCode, name: ctx.unitName }
  return { levels: [{ ...own, siblings: [own] }], below: [], months: [] }
}
