import { z } from 'zod'
import { named, said } from './said'

/** A month as addresses write it. */
export const month = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'invalid')
export const day = () => z.string().regex(/^\d{4}-\d\d-\d\d$/, 'date')
export const unitCode = () => said('unit_code', z.string().min(1).max(100))
export const rank = () => said('rank', z.enum(['top', 'intermediate', 'grassroots']))

export const unitName = named('UnitName', z.object({ code: unitCode(), name: said('unit_name', z.string()) }))
export const rankedUnit = named('RankedUnit', unitName.extend({ rank: rank() }))

export const monthSpan = named(
  'MonthSpan',
  z.object({ from: said('from_month', month()), through: said('through_month', month()) }),
)

export const indicatorName = named(
  'IndicatorName',
  z.object({
    code: said('indicator_code', z.string()),
    name: said('indicator_name', z.string()),
    kind: said('indicator_kind', z.enum(['flow', 'stock', 'ratio'])),
    measure: said('measure', z.string()),
  }),
)

/** A quotient of whole numbers. */
export const fraction = named(
  'Fraction',
  z.object({ numerator: z.number().int(), denominator: z.number().int().positive() }),
)

/** The address of the next page, null on the last. */
export const next = () => said('next', z.string().nullable())
