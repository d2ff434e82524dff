import 'server-only'
import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { capabilities } from './capabilities'

const calendarDate = z.custom<CalendarDate>(isCalendarDate)

/** An assignment as the database tells of it, in a session or for a job. */
export const sessionAssignmentSchema = z.object({
  id: z.uuid(),
  reach: z.enum(['unit', 'subtree', 'national']),
  userName: z.string(),
  role: z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() }),
  // A capability this release does not know gives nothing.
  capabilities: z
    .array(z.string())
    .transform((held) => capabilities.filter((capability) => held.includes(capability))),
  unit: z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    path: z.string(),
    rank: z.enum(['top', 'intermediate', 'grassroots']),
  }),
  tenant: z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(['national', 'province', 'central_sector', 'corporation']),
    cutoffDay: z.number().nullable(),
    graceDays: z.number(),
    demoToday: calendarDate.nullable(),
    noticeCode: z.string().nullable(),
  }),
})

export type SessionAssignment = z.infer<typeof sessionAssignmentSchema>
