import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { SPAN_KINDS } from '@/lib/periods/rules/span'

export const COMPARISONS = ['last_year', 'none'] as const
export type ComparedWith = (typeof COMPARISONS)[number]

const unitCode = z.string().max(100)
const indicatorCode = z.string().max(40)
const year = z.coerce.number().int().min(1950).max(2150)

/**
 * What the dashboard's address may say. A unit, year or month that cannot be read is refused, since another one
 * would be shown in its place; how it is shown falls back to what is usual.
 */
export const dashboardInput = z.object({
  unit: unitCode.optional(),
  year: year.optional(),
  through: monthParamSchema.optional(),
  span: z.enum(SPAN_KINDS).optional().catch(undefined),
  compare: z.enum(COMPARISONS).default('last_year').catch('last_year'),
  indicator: indicatorCode.optional().catch(undefined),
  sort: z.string().max(60).optional().catch(undefined),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
  /** Targets as they held on this day: what was printed then can be printed again. Left out: today. */
  asOf: z.custom<CalendarDate>(isCalendarDate, 'date').optional(),
})

export type DashboardInput = z.input<typeof dashboardInput>
export type DashboardAsked = z.output<typeof dashboardInput>

export const explanationInput = z.object({
  unit: unitCode.optional(),
  indicator: indicatorCode,
  from: monthParamSchema,
  through: monthParamSchema,
  /** Where the page before ended; see `cellCursor`. */
  after: z.string().max(400).optional(),
})

export type ExplanationInput = z.input<typeof explanationInput>

export const nationalInput = z.object({
  year: year.optional(),
  through: monthParamSchema.optional(),
  /** What the ranking goes by. */
  indicator: indicatorCode.optional().catch(undefined),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
})

export type NationalInput = z.input<typeof nationalInput>
