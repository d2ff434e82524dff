import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { readRegisterSums } from '@/lib/employers/read-register-sums'
import { registerRatios } from '@/lib/employers/rules/register-sums'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual } from '@/lib/plans/rules/measure'
import type { MilestoneTarget, RegisteredCounts } from '@/lib/reports/rules/compose-milestones'
import type { ScopedUnit } from '@/lib/units/internal'

/** A year back and two tell a pace; each further day is a statement more. */
const YEARS_BACK = [0, 1, 2]

/**
 * What the registers count for the ratios of which nothing was reported: at the end of the last month counted, and a
 * year and two before. One statement for the settings, then one for each size of employers and day; none where
 * figures tell everything.
 */
export async function readRegisteredCounts(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: {
    targets: readonly MilestoneTarget[]
    indicators: readonly IndicatorSeries[]
    through: Month
    on: CalendarDate
  },
): Promise<RegisteredCounts> {
  const open = asked.targets.filter((target) => isOpen(target.indicator, asked.indicators))
  if (open.length === 0) return () => new Map()
  const { coverageThreshold } = await readRegisterSettings(tx, ctx)
  // Only coverage is about employers from a size on.
  const sizeOf = (indicator: string, threshold: number | null) =>
    indicator === 'DN_CO_CD' ? (threshold ?? coverageThreshold) : 1
  const sizes = new Set(open.map(({ indicator, threshold }) => sizeOf(indicator, threshold)))
  const counts = new Map<number, Map<string, Map<Month, Actual>>>()
  for (const size of sizes) {
    const byIndicator = new Map<string, Map<Month, Actual>>()
    for (const back of YEARS_BACK) {
      const month = addMonths(asked.through, -12 * back)
      const end = cutoffDate(month, ctx.cutoffDay)
      const on = end < asked.on ? end : asked.on
      const { own } = await readRegisterSums(tx, ctx, unit, { on, threshold: size })
      for (const [indicator, { numerator, denominator }] of Object.entries(registerRatios)) {
        if (own[denominator] === 0) continue
        const months = byIndicator.get(indicator) ?? new Map<Month, Actual>()
        months.set(month, { numerator: own[numerator], denominator: own[denominator] })
        byIndicator.set(indicator, months)
      }
    }
    counts.set(size, byIndicator)
  }
  return (indicator, threshold) => counts.get(sizeOf(indicator, threshold))?.get(indicator) ?? new Map()
}

/** The registers can tell it, and one of its parts was never reported. */
function isOpen(code: string, indicators: readonly IndicatorSeries[]): boolean {
  const formula = indicators.find((indicator) => indicator.code === code)
  if (!formula || !(code in registerRatios)) return false
  return [formula.numerator, formula.denominator].some(
    (part) => !indicators.some((indicator) => indicator.code === part && indicator.months.length > 0),
  )
}
