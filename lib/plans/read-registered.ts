import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { readRegisterSums } from '@/lib/employers/read-register-sums'
import { registerRatios, type RegisterSums } from '@/lib/employers/rules/register-sums'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import { countedOf } from '@/lib/plans/rules/compose-plan'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import { measure, type Actual } from '@/lib/plans/rules/measure'
import type { ScopedUnit } from '@/lib/units/internal'

/** What the registers count for a target; null where they count nothing. */
export type Registered = (indicator: string, target: Target) => Actual | null

/**
 * For targets of a ratio of which no figures were reported, and which the registers can give: what they count on
 * the last day counted. One statement for each day and size of employers that is asked about; none without such
 * a target.
 */
export async function readRegistered(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: {
    targets: readonly (Target & { indicator: string })[]
    through: Month
    on: CalendarDate
    indicators: readonly IndicatorSeries[]
    history: History
  },
): Promise<Registered> {
  const open = asked.targets.filter((target) => isOpen(target, asked))
  if (open.length === 0) return () => null
  const { coverageThreshold } = await readRegisterSettings(tx, ctx)
  const questionOf = (indicator: string, target: Target) => {
    const counted = countedOf(target, asked.through)
    if (counted === null || !(indicator in registerRatios)) return null
    const end = cutoffDate(counted.through, ctx.cutoffDay)
    const on = end < asked.on ? end : asked.on
    // Only coverage is about employers from a size on.
    const threshold = indicator === 'DN_CO_CD' ? (target.threshold ?? coverageThreshold) : 1
    return { on, threshold, key: `${on} ${threshold}` }
  }
  const counts = new Map<string, RegisterSums>()
  for (const target of open) {
    const question = questionOf(target.indicator, target)
    if (question === null || counts.has(question.key)) continue
    counts.set(question.key, (await readRegisterSums(tx, ctx, unit, question)).own)
  }
  return (indicator, target) => {
    const sums = counts.get(questionOf(indicator, target)?.key ?? '')
    return sums ? actualOf(indicator, sums) : null
  }
}

function isOpen(
  target: Target & { indicator: string },
  {
    through,
    indicators,
    history,
  }: { through: Month; indicators: readonly IndicatorSeries[]; history: History },
): boolean {
  const formula = indicators.find(({ code }) => code === target.indicator)
  const counted = countedOf(target, through)
  if (!formula || !(target.indicator in registerRatios) || counted === null) return false
  const { actual } = measure(formula, history.sums(counted))
  return actual === null || actual.denominator === 0
}

function actualOf(indicator: string, sums: RegisterSums): Actual | null {
  for (const [code, { numerator, denominator }] of Object.entries(registerRatios)) {
    if (code !== indicator) continue
    return sums[denominator] === 0 ? null : { numerator: sums[numerator], denominator: sums[denominator] }
  }
  return null
}
