import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)

export const ACCOUNT_STATES = ['open', 'disabled', 'all'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export const listUsersInput = z.object({
  /** Part of a name or of the name to sign in with, with or without tone marks. */
  q: z.preprocess(emptyAsAbsent, z.string().trim().max(100, 'too_long').optional()),
  role: z.preprocess(emptyAsAbsent, z.string().max(100).optional()),
  state: z.preprocess(emptyAsAbsent, z.enum(ACCOUNT_STATES).default('open')),
  /** Id of the user after whom the page begins. */
  after: z.uuid().optional(),
})

const reason = z.string().trim().min(1, 'required').max(500, 'too_long')

export const endAssignmentInput = z.object({
  assignmentId: z.uuid(),
  /** The first day without it. */
  endsOn: z.custom<CalendarDate>(isCalendarDate, 'date'),
  reason,
})

export const disableUserInput = z.object({ userId: z.uuid(), reason })
export const enableUserInput = z.object({ userId: z.uuid(), reason })

export type EndAssignmentInput = z.input<typeof endAssignmentInput>
export type DisableUserInput = z.input<typeof disableUserInput>
