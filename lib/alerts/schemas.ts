import { z } from 'zod'
import { alertKinds } from '@/lib/alerts/rules/alert'
import { alertStates } from '@/lib/alerts/rules/alert-state'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** An empty field of a filter form asks for nothing. */
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)

/** Names an alert: its kind, and what it is about. */
const alertKey = z.string().min(1).max(200)

export const listAlertsInput = z.object({
  kind: z.preprocess(emptyAsAbsent, z.enum(alertKinds).optional()),
  state: z.preprocess(emptyAsAbsent, z.enum(alertStates).default('open')),
  /** The alert after which the page begins; only among alerts of one kind. */
  after: z.preprocess(emptyAsAbsent, alertKey.optional()),
})

const alert = alertKey
/** What the screen showed of it; see `seenMark`. */
const seen = z.string().max(40)

export const markAlertInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('done'), alert, seen }),
  z.object({ act: z.literal('later'), alert, seen, remindOn: day }),
  z.object({ act: z.literal('reopened'), alert, seen }),
])
