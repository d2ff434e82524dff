import { z } from 'zod'
import { FIGURE_SOURCES } from '@/lib/figures/rules/derived'
import { monthParamSchema } from './schemas'

const unitCode = z.string().max(100)

export const figureSourcesInput = z.object({ unit: unitCode.optional(), month: monthParamSchema })

/** One unit's month, to be counted once more. */
export const refreshFiguresInput = z.object({ unit: unitCode, month: monthParamSchema })

export const chooseFigureSourceInput = z.object({
  unit: unitCode,
  indicator: z.string().max(40),
  /** From this month on; what was chosen for later months gives way to it. */
  fromMonth: monthParamSchema,
  source: z.enum(FIGURE_SOURCES),
  /** The version that was on the screen; 0 where nothing was ever chosen. */
  baseVersion: z.number().int().min(0),
})

export type ChooseFigureSourceInput = z.input<typeof chooseFigureSourceInput>
