import { z } from 'zod'
import { monthParamSchema } from './schemas'

/** A month's form to print: of which unit and month, filled in or blank, as what. */
export const monthFormInput = z.object({
  unit: z.string().max(100).optional(),
  month: monthParamSchema,
  blank: z.enum(['0', '1']).default('0'),
  format: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
})
