import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'

export const planListInput = z.object({
  unit: z.string().max(100).optional(),
  /** Results are counted up to this month; of a year alone, up to its last month with figures. */
  through: monthParamSchema.optional(),
  year: z.coerce.number().int().min(1950).max(2150).optional(),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
})

export type PlanListInput = z.input<typeof planListInput>
