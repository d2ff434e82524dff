import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'
import { MOST_INDICATORS, MOST_UNITS, MOST_YEARS } from '@/lib/reports/rules/comparison-limits'

/** Codes with commas between them, each once; more than fit are left out. */
const codes = (most: number) =>
  z
    .string()
    .max(1000)
    .refine((text) => !text.includes('\0'))
    .transform((text) => listed(text).slice(0, most))

/**
 * What the address of a comparison may say. A unit that cannot be found is refused, since another one would be shown in
 * its place; years and indicators that do not exist are left out.
 */
export const comparisonInput = z.object({
  /** Whose page it is: the units below it are offered. */
  unit: z.string().max(100).optional(),
  year: z.coerce.number().int().min(1950).max(2150).optional(),
  /** The month up to which each year is counted: of `2024-06`, June. */
  through: monthParamSchema.optional(),
  units: codes(MOST_UNITS).optional(),
  years: codes(MOST_YEARS)
    .transform((years) =>
      years
        .map(Number)
        .filter(isYear)
        .sort((a, b) => a - b),
    )
    .optional(),
  indicators: codes(MOST_INDICATORS).optional(),
  /** What the view before this one showed: compared where no list says otherwise. */
  indicator: z.string().max(40).optional().catch(undefined),
  /** `today`: what is told of a federation is of the unions that are its own today; `then`: of those it had then. */
  tree: z.enum(['today', 'then']).default('today').catch('today'),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
})

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((code) => code.trim()))].filter((code) => code !== '')
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1950 && year <= 2150
}
