import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { CutoffDay } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { defaultThrough, type ThroughBasis } from '@/lib/plans/rules/default-through'
import { monthsWithFigures, type IndicatorSeries } from '@/lib/plans/rules/history'

/** The month that a page of results goes up to: the one asked for, else what the figures of the unit suggest. */
export function resultsThrough(
  tenant: { today: CalendarDate; cutoffDay: CutoffDay; graceDays: number },
  asked: { through?: Month | undefined; year?: number | undefined; asOf?: CalendarDate | undefined },
  indicators: Iterable<IndicatorSeries>,
): { through: Month; basis: ThroughBasis } {
  if (asked.through !== undefined) return { through: asked.through, basis: 'asked' }
  const { cutoffDay, graceDays } = tenant
  const today = asked.asOf ?? tenant.today
  const months = monthsWithFigures(indicators)
  const { month, basis } = defaultThrough({ months, today, cutoffDay, graceDays, year: asked.year ?? null })
  return { through: month, basis }
}
