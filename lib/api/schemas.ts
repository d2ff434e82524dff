import { z } from 'zod'
import { apiScopes } from '@/lib/core/api-scopes'
import { cellEditSchema, monthParamSchema, mostCellsAtOnce } from '@/lib/figures/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { yearOf } from '@/lib/periods/rules/month'
import { SPAN_KINDS } from '@/lib/periods/rules/span'

const unitCode = z.string().max(100)

export const progressInput = z
  .object({
    unit: unitCode.optional(),
    /** Without a month, up to the year's last one with figures. */
    year: z.coerce.number().int().min(1950).max(2150).optional(),
    through: monthParamSchema.optional(),
    span: z.enum(SPAN_KINDS).default('year'),
    /** Targets as they held on this day; left out: today. */
    asOf: z.custom<CalendarDate>(isCalendarDate, 'date').optional(),
  })
  .refine(({ year, through }) => year === undefined || through === undefined || yearOf(through) === year, {
    path: ['through'],
    message: 'invalid',
  })

const cellOfBatch = cellEditSchema.omit({ unitId: true, baseVersion: true }).extend({
  /** Code of the unit. */
  unit: unitCode,
  /** The version that was read; 0 for a cell never saved. */
  version: z.number().int().min(0),
})

export const saveFiguresInput = z.object({
  /** The header Idempotency-Key: sending the same again changes nothing and gives the same answer. */
  key: z.uuid(),
  month: monthParamSchema,
  cells: z.array(cellOfBatch).min(1, 'required').max(mostCellsAtOnce),
})

/** How long a token may last, in days. */
export const tokenDays = [30, 90, 180, 365] as const

export const createApiTokenInput = z.object({
  /** Made by the screen for this form: sending it again makes no second token. */
  key: z.uuid(),
  name: z.string().trim().min(1, 'required').max(80, 'too_long'),
  scopes: z.array(z.enum(apiScopes)).min(1, 'required').max(apiScopes.length),
  days: z.literal(tokenDays),
})

export const revokeApiTokenInput = z.object({ id: z.uuid() })
