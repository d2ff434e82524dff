import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What the address of the milestones may say. */
export const milestonesInput = z.object({
  unit: z.string().max(100).optional(),
  year: z.coerce.number().int().min(1950).max(2150).optional(),
  through: monthParamSchema.optional(),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
  /** Targets as they held on this day. Left out: today. */
  asOf: z.custom<CalendarDate>(isCalendarDate, 'date').optional(),
})
