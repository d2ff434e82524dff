import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** The most cells one request may carry: a pasted block is sent in pieces of this size. */
export const mostTargetsAtOnce = 600

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this request: sending it again changes nothing and gives the same answer. */
const key = z.uuid()
const unitCode = z.string().max(100)
const indicator = z.string().max(40)
const text = (limit: number) => z.string().trim().min(1, 'required').max(limit, 'too_long')
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, 'too_long').nullable().default(null))

export const planKinds = ['yearly', 'term', 'milestone', 'campaign'] as const
export const comparisons = ['at_least', 'above', 'about', 'exactly'] as const
export const phasings = ['even', 'last_year', 'own'] as const
export const proposalKeys = ['last_year', 'workers', 'pipeline', 'equal'] as const

export const planListInput = z.object({
  unit: unitCode.optional(),
  /** Results are counted up to this month; of a year alone, up to its last month with figures. */
  through: monthParamSchema.optional(),
  year: z.coerce.number().int().min(1950).max(2150).optional(),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
  /** Targets as they held on this day: what was printed then can be printed again. Left out: today. */
  asOf: day.optional(),
})

export const planInput = z.object({
  plan: id,
  unit: unitCode.optional(),
  through: monthParamSchema.optional(),
  decimals: z.enum(['0', '2']).default('0').catch('0'),
  asOf: day.optional(),
})

/** `unit` is who hands down; left out: the caller's own. */
export const assignmentInput = z.object({ plan: id, unit: unitCode.optional() })

export const createPlanInput = z.object({
  key,
  kind: z.enum(planKinds),
  title: text(200),
  from: monthParamSchema,
  through: monthParamSchema,
})

export const renamePlanInput = z.object({ plan: id, title: text(200), titleBefore: z.string().max(200) })
export const voidPlanInput = z.object({ plan: id, reason: text(500) })

const weight = z.number().int().min(0).max(1_000_000)

const phasingSchema = z.discriminatedUnion('phasing', [
  z.object({ phasing: z.literal('even') }),
  /** By the same months of the year before, worked out when it is decided. */
  z.object({ phasing: z.literal('last_year') }),
  /** One whole number for each month of the plan. */
  z.object({ phasing: z.literal('own'), weights: z.array(weight).min(1).max(720) }),
])

export const targetEditSchema = z.object({
  /** Code of the unit directly below, or of the issuer itself in a plan of its own; at the national level of a tenant. */
  for: unitCode,
  indicator,
  /** In the indicator's unit, of a ratio in percent; null: none is given. */
  target: z.number().nullable(),
  /** Left out: as it was, at first "at least", all employers. */
  comparison: z.enum(comparisons).optional(),
  threshold: z.number().int().min(1).max(100_000).nullable().optional(),
  /** Why the number is right although it looks like a slip of scale; left out: unchanged, unless the target changes. */
  explanation: z.string().trim().max(500, 'too_long').nullable().optional(),
  /** The cell's version that was on the screen; 0 for one never saved in this draft. */
  baseVersion: z.number().int().min(0),
})

export const recordTargetsInput = z.object({
  key,
  plan: id,
  cells: z.array(targetEditSchema).min(1).max(mostTargetsAtOnce),
})

export const proposeTargetsInput = z.object({
  key,
  plan: id,
  indicators: z.array(indicator).min(1).max(60),
  by: z.enum(proposalKeys),
  /** What is divided; only with one indicator. Left out: what the issuer itself was given. */
  total: z.number().int().min(0).max(1_000_000_000).optional(),
  /** `blank`: what is filled stays and is taken off the total; `all`: every unit's target is written anew. */
  overwrite: z.enum(['blank', 'all']).default('blank'),
  /** The draft's version that was on the screen; 0 before it is begun. */
  draftVersion: z.number().int().min(0),
})

export const setPhasingInput = z.object({
  plan: id,
  indicators: z.array(indicator).min(1).max(60),
  spread: phasingSchema,
  draftVersion: z.number().int().min(0),
})

export const decidePlanInput = z.object({
  key,
  plan: id,
  draftVersion: z.number().int().min(1),
  decisionNumber: text(80),
  decidedOn: day,
  /** Asked for from the second decision on. */
  reason: optionalText(500),
})

export const discardDraftInput = z.object({ plan: id, draftVersion: z.number().int().min(1) })

export type PlanListInput = z.input<typeof planListInput>
export type PlanInput = z.input<typeof planInput>
export type AssignmentInput = z.input<typeof assignmentInput>
export type CreatePlanInput = z.input<typeof createPlanInput>
export type RenamePlanInput = z.input<typeof renamePlanInput>
export type VoidPlanInput = z.input<typeof voidPlanInput>
export type TargetEdit = z.input<typeof targetEditSchema>
export type RecordTargetsInput = z.input<typeof recordTargetsInput>
export type ProposeTargetsInput = z.input<typeof proposeTargetsInput>
export type SetPhasingInput = z.input<typeof setPhasingInput>
export type DecidePlanInput = z.input<typeof decidePlanInput>
export type DiscardDraftInput = z.input<typeof discardDraftInput>
export type ProposalKey = (typeof proposalKeys)[number]
