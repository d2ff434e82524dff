import { z } from 'zod'
import { problem } from '@/lib/core/parse'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An empty field of a form asks for nothing. */
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)

const unitCode = z.string().min(1, problem('required')).max(100)
const day = z.custom<CalendarDate>(isCalendarDate, problem('date'))
const reason = z.string().trim().min(1, problem('reason')).max(500, problem('too_long'))
const decisionNumber = z.preprocess(emptyAsAbsent, z.string().trim().max(100, problem('too_long')).optional())
const decidedOn = z.preprocess(emptyAsAbsent, day.optional())

/** How long an offer stands where nothing else is asked for, and at most. */
export const usualOfferDays = 30
export const mostOfferDays = 90

export const searchDestinationsInput = z.object({ q: z.string().max(100, problem('too_long')).default('') })

export const offerTransferInput = z.object({
  member: z.uuid(),
  /** The version of the record that was on the screen. */
  version: z.number().int().min(1),
  /** Code of a grassroots union of the same federation; left out: a one-time code for another one. */
  to: z.preprocess(emptyAsAbsent, unitCode.optional()),
  /** The last day on which it can be accepted. */
  deadline: day,
  reason: z.preprocess(emptyAsAbsent, z.string().trim().max(500, problem('too_long')).optional()),
  decisionNumber,
  decidedOn,
})

export const withdrawTransferInput = z.object({ transfer: z.uuid(), reason })

/** The code as it was handed over: groups and case do not matter. */
const transferCode = z.string().trim().min(1, problem('required')).max(60, problem('invalid'))

export const findTransferByCodeInput = z.object({ code: transferCode })

/** An offer to this union by its id, or one from another federation by the code. */
const offered = { transfer: z.uuid().optional(), code: transferCode.optional() }
const oneWay = (input: { transfer?: string | undefined; code?: string | undefined }) =>
  (input.transfer === undefined) !== (input.code === undefined)

export const acceptTransferInput = z
  .object({
    ...offered,
    /** The union that takes the member in, for an offer by code; left out: the asker's own. */
    unit: z.preprocess(emptyAsAbsent, unitCode.optional()),
    /** The first day in the destination: not before the offer, not after today. */
    effectiveOn: day,
    decisionNumber,
    decidedOn,
  })
  .refine(oneWay, { message: problem('required'), path: ['code'] })

export const declineTransferInput = z
  .object({ ...offered, reason })
  .refine(oneWay, { message: problem('required'), path: ['code'] })

export const TRANSFER_DIRECTIONS = ['incoming', 'outgoing', 'all'] as const
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number]

export const TRANSFER_FILTERS = ['open', 'done', 'all'] as const
export type TransferFilter = (typeof TRANSFER_FILTERS)[number]

export const listTransfersInput = z.object({
  /** Code of a unit in scope: transfers to or from it and the units below; left out: the whole scope. */
  unit: z.preprocess(emptyAsAbsent, unitCode.optional()),
  direction: z.preprocess(emptyAsAbsent, z.enum(TRANSFER_DIRECTIONS).default('all')),
  state: z.preprocess(emptyAsAbsent, z.enum(TRANSFER_FILTERS).default('open')),
  /** Id of the transfer after which the page begins. */
  after: z.preprocess(emptyAsAbsent, z.uuid().optional()),
})

export const getTransferInput = z.object({ transfer: z.uuid() })

export type OfferTransferInput = z.input<typeof offerTransferInput>
export type WithdrawTransferInput = z.input<typeof withdrawTransferInput>
export type AcceptTransferInput = z.input<typeof acceptTransferInput>
export type DeclineTransferInput = z.input<typeof declineTransferInput>
