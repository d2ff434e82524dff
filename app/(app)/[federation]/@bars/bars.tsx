import { ShellBars } from '@/components/shell/shell-bars'
import { chooseAssignmentAction, signOutAction } from '@/lib/core/actions'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { readFrame } from '@/lib/core/read-frame'
import { countWaiting } from '@/lib/figures/count-waiting'
import { hasPeriod, shownPeriod } from '@/lib/reports/rules/shown-period'
import { getPlace } from '@/lib/units/get-place'
import type { PlaceView } from '@/lib/units/views'

type BarsProps = { federation: string; part: string | undefined; address: Record<string, string> }

/** Where and when the page looks, and what waits: one statement for the place, one for the count. */
export async function Bars({ federation, part, address }: BarsProps) {
  const { ctx, frame } = await readFrame(federation)
  const [place, waitingCount] = await Promise.all([placeOf(ctx, part, address['unit']), countWaiting(ctx)])
  const period = shownPeriod({
    part,
    month: address['month'],
    through: address['through'],
    year: address['year'],
    months: place.months,
    today: ctx.today,
    cutoffDay: ctx.cutoffDay,
    graceDays: ctx.graceDays,
  })
  const view = { ...frame, unitPath: place.levels, unitsBelow: place.below, period, waitingCount }
  return <ShellBars view={view} chooseAssignment={chooseAssignmentAction} signOut={signOutAction} />
}

/** Without a right to see units, one's own unit by name and nothing around it. */
async function placeOf(ctx: Context, part: string | undefined, unit: string | undefined): Promise<PlaceView> {
  if (can(ctx, 'units.read')) return getPlace({ ctx, input: { unit, withMonths: hasPeriod(part) } })
  const own = { code: ctx.unitCode, name: ctx.unitName }
  return { levels: [{ ...own, siblings: [own] }], below: [], months: [] }
}
