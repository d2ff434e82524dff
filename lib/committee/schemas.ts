import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { weakKinds } from '@/lib/committee/rules/weak-union'

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().max(100)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
/** An empty field of a filter form asks for nothing. */
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const text = (limit: number) => z.string().trim().min(1, 'required').max(limit, 'too_long')
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, 'too_long').nullable().default(null))
const optionalDay = z.preprocess(emptyAsNull, day.nullable().default(null))
/** Why: read by people who have to understand it later. */
const reason = text(500)

export const assignResponsibilityInput = z.object({
  key,
  unit: unitCode,
  userId: id,
  /** Trưởng ban, uỷ viên … */
  title: optionalText(120),
  from: day,
})

export const endResponsibilityInput = z.object({ id, version, on: day })

export const voidResponsibilityInput = z.object({ id, version, reason })

/** What a record of a visit says. A follow-up without a day is open until it is done. */
const visitFields = {
  visitedOn: day,
  purpose: text(200),
  conclusions: text(4000),
  followUp: optionalText(1000),
  followUpOn: optionalDay,
}

export const recordVisitInput = z.object({ key, unit: unitCode, ...visitFields })

export const editVisitInput = z.object({ id, version, ...visitFields })

/** Without a day it is open again. */
export const finishFollowUpInput = z.object({ id, version, doneOn: day.nullable() })

export const voidVisitInput = z.object({ id, version, reason })

export const listCommitteeInput = z.object({ unit: unitCode.optional() })

export const getMyUnitsInput = z.object({
  /** Somebody else of the committee; without it, the asker. */
  person: z.preprocess(emptyAsAbsent, id.optional()),
})

export const followUpFilters = ['all', 'open', 'overdue'] as const
export type FollowUpFilter = (typeof followUpFilters)[number]

export const listVisitsInput = z.object({
  unit: unitCode.optional(),
  state: z.preprocess(emptyAsAbsent, z.enum(followUpFilters).default('all')),
  person: z.preprocess(emptyAsAbsent, id.optional()),
  /** The visit after which the page begins. */
  after: z.preprocess(emptyAsAbsent, id.optional()),
})

export const listWeakUnionsInput = z.object({
  unit: unitCode.optional(),
  reason: z.preprocess(emptyAsAbsent, z.enum(weakKinds).optional()),
  /** Code of the union after which the page begins. */
  after: z.preprocess(emptyAsAbsent, unitCode.optional()),
})

export type VisitFields = Pick<
  z.output<typeof recordVisitInput>,
  'visitedOn' | 'purpose' | 'conclusions' | 'followUp' | 'followUpOn'
>
