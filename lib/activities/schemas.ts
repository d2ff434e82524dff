import { z } from 'zod'
import { ACTIVITY_KINDS } from '@/lib/activities/rules/activity'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().max(100)
const kind = z.enum(ACTIVITY_KINDS)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, 'too_long').nullable().default(null))

/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What a record says. All of it, each time: an empty field empties it. */
const fields = {
  kind,
  happenedOn: day,
  title: z.string().trim().min(1, 'required').max(200, 'too_long'),
  /** People, where the kind counts people. */
  amount: z.coerce.number().int().min(1).max(100_000).default(1),
  participants: z.preprocess(
    emptyAsNull,
    z.coerce.number().int().min(0).max(1_000_000).nullable().default(null),
  ),
  done: z.boolean().default(true),
  note: optionalText(1000),
}

export const recordActivityInput = z.object({
  key,
  unit: unitCode.optional(),
  ...fields,
  /** Somebody has seen that there is one like it already, and means another. */
  confirmed: z.boolean().default(false),
})
export const editActivityInput = z.object({ id, version, ...fields })
export const voidActivityInput = z.object({
  id,
  version,
  /** Why: read by people who have to understand it later. */
  reason: z.string().trim().min(1, 'required').max(500, 'too_long'),
})

export const activityInput = z.object({ id })
export const newActivityInput = z.object({ unit: orNothing(unitCode), kind: orNothing(kind) })

export const listActivitiesInput = z.object({
  unit: orNothing(unitCode),
  kind: orNothing(kind),
  from: orNothing(day),
  through: orNothing(day),
  /** Part of what it was about, with or without tone marks. */
  q: orNothing(z.string().trim().max(100, 'too_long')),
  /** The record after which the page begins, or before which it ends. */
  after: orNothing(id),
  before: orNothing(id),
})

export type ListActivities = z.output<typeof listActivitiesInput>
export type RecordActivityInput = z.input<typeof recordActivityInput>
export type EditActivityInput = z.input<typeof editActivityInput>
