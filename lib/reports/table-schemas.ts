import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'

/** The tables that can be taken along, one row for each thing counted, ready for a pivot table. */
export const exportTables = [
  'figures',
  'ranking',
  'targets',
  'units',
  'employers',
  'agreements',
  'grades',
  'activities',
  'committee',
  'visits',
  'weak_unions',
] as const
export type ExportTable = (typeof exportTables)[number]

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Beside these stand the filters of the table's own page, which its own read checks. */
export const exportTableInput = z.looseObject({
  table: z.enum(exportTables),
  format: z.enum(exportFormats).default('xlsx'),
  unit: z.string().max(100).optional(),
})

export const figureRowsInput = z.object({
  unit: z.string().max(100).optional(),
  from: monthParamSchema.optional(),
  through: monthParamSchema.optional(),
})
