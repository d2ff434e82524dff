import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'

/** The largest workbook that is taken in, in bytes: a month of 1,000 unions has a tenth of it. */
export const largestWorkbook = 3 * 1024 * 1024

export const workbookInput = z.object({ unit: z.string().max(100).optional(), month: monthParamSchema })
