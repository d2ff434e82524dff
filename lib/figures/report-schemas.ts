import { z } from 'zod'
import { problem } from '@/lib/core/parse'
import { monthInput } from '@/lib/periods/schemas'

const unitCode = z.string().min(1).max(100)
const reason = z.string().trim().min(1, problem('reason')).max(1000, problem('too_long'))

/** No federation has more units; a longer list is a mistake. */
const mostUnits = 5000

/** The longest a correction may stay open. */
export const mostCorrectionDays = 30

export const submitReportsInput = z.object({
  month: monthInput,
  /** Everything ready in this unit and below it. */
  unit: unitCode.optional(),
  /** Exactly the reports of these units. */
  units: z.array(unitCode).min(1).max(mostUnits).optional(),
})

export const returnReportInput = z.object({
  unit: unitCode,
  month: monthInput,
  /** The version that was on the screen. */
  version: z.number().int().min(0),
  reason,
  cells: z
    .array(z.object({ indicator: z.string().min(1).max(40), reason }))
    .max(100)
    .default([]),
})

export const approveReportsInput = z.object({
  month: monthInput,
  /** Everything submitted in this unit and below it. */
  unit: unitCode.optional(),
  /** The same for several federations at once. */
  federations: z.array(unitCode).min(1).max(mostUnits).optional(),
  /** Exactly the reports of these units, in the version that was on the screen. */
  units: z
    .array(z.object({ unit: unitCode, version: z.number().int().min(0).optional() }))
    .min(1)
    .max(mostUnits)
    .optional(),
})

export const requestCorrectionInput = z.object({ unit: unitCode, month: monthInput, reason })

export const decideCorrectionInput = z.discriminatedUnion('decision', [
  z.object({
    correction: z.uuid(),
    decision: z.literal('granted'),
    days: z.number().int().min(1).max(mostCorrectionDays),
    reason: reason.optional(),
  }),
  z.object({ correction: z.uuid(), decision: z.literal('refused'), reason }),
])

export const reportInput = z.object({
  unit: unitCode.optional(),
  month: monthInput,
  /** Which approved revision to compare with; left out: the latest. */
  revision: z.coerce.number().int().min(1).optional(),
})

export const reviewInput = z.object({ unit: unitCode.optional(), month: monthInput.optional() })

export type SubmitReportsInput = z.input<typeof submitReportsInput>
export type ReturnReportInput = z.input<typeof returnReportInput>
export type ApproveReportsInput = z.input<typeof approveReportsInput>
export type RequestCorrectionInput = z.input<typeof requestCorrectionInput>
export type DecideCorrectionInput = z.input<typeof decideCorrectionInput>
