import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { addsNothing } from './fingerprint'

/** What one may say of an alert; `reopened` takes back what was said before. */
export const markActs = ['done', 'later', 'reopened'] as const
export type MarkAct = (typeof markActs)[number]

export const alertStates = ['open', 'later', 'done'] as const
export type AlertState = (typeof alertStates)[number]

/** The last that was said of an alert. */
export type Mark = { act: MarkAct; fingerprint: string; remindOn: CalendarDate | null }

/**
 * Where an alert stands today: what one is done with comes back when something is added to it; what one put off comes
 * back then as well, and on its day at the latest.
 */
export function alertState(
  alert: { fingerprint: string },
  mark: Mark | null,
  today: CalendarDate,
): AlertState {
  if (mark === null || mark.act === 'reopened' || !addsNothing(alert.fingerprint, mark.fingerprint))
    return 'open'
  if (mark.act === 'done') return 'done'
  return mark.remindOn !== null && mark.remindOn > today ? 'later' : 'open'
}
