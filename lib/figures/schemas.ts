import { z } from 'zod'
import { parseMonthParam, type Month } from '@/lib/periods/rules/month'

/** The most cells one request may carry: a pasted block is sent in pieces of this size. */
export const mostCellsAtOnce = 600

const unitCode = z.string().max(100)

/** A month as addresses write it, 2024-06. */
export const monthParamSchema = z.string().transform((text, check): Month => {
  const month = parseMonthParam(text)
  if (month !== null) return month
  check.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

export const entryGridInput = z.object({ unit: unitCode.optional(), month: monthParamSchema })

export const cellStoryInput = z.object({
  unitId: z.uuid(),
  indicator: z.string().max(40),
  month: monthParamSchema,
})

const entrySchema = z.discriminatedUnion('entry', [
  z.object({ entry: z.literal('number'), value: z.number() }),
  z.object({ entry: z.literal('blank') }),
  z.object({ entry: z.literal('not_applicable') }),
])

export const cellEditSchema = z.object({
  unitId: z.uuid(),
  indicator: z.string().max(40),
  entry: entrySchema,
  /** The version that was on the screen; 0 for a cell never saved. */
  baseVersion: z.number().int().min(0),
  /** Why the figure is right although a check warns of it; left out: unchanged, unless the figure changes. */
  explanation: z.string().trim().max(500, 'too_long').nullable().optional(),
  note: z.string().trim().max(500, 'too_long').nullable().optional(),
})

export const recordFiguresInput = z.object({
  /** Made by the screen for this request: sending it again changes nothing and gives the same answer. */
  key: z.uuid(),
  month: monthParamSchema,
  cells: z.array(cellEditSchema).min(1).max(mostCellsAtOnce),
})

export type CellEdit = z.input<typeof cellEditSchema>
export type RecordFiguresInput = z.input<typeof recordFiguresInput>
