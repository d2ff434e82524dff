import { addDays, daysBetween, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Where the move of a member to another union stands. */
export const transferStates = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export type TransferState = (typeof transferStates)[number]

/** An offer stands through its deadline; from the day after it has lapsed, recorded or not. */
export function transferStateOn(
  transfer: { state: TransferState; deadline: CalendarDate },
  today: CalendarDate,
): TransferState {
  return transfer.state === 'offered' && transfer.deadline < today ? 'expired' : transfer.state
}

/** Whether a deadline can be set today: today at the earliest, and not further away than offers may stand. */
export function isDeadline(deadline: CalendarDate, today: CalendarDate, mostDays: number): boolean {
  return deadline >= today && deadline <= addDays(today, mostDays)
}

/** Days until the deadline of an offer that still stands; null for any other. */
export function daysToAnswer(
  transfer: { state: TransferState; deadline: CalendarDate },
  today: CalendarDate,
): number | null {
  return transferStateOn(transfer, today) === 'offered' ? daysBetween(today, transfer.deadline) : null
}

/**
 * Whether a member can begin at the destination on a day: not before the offer was made, and not in the future,
 * so that the register of every day is what was true on it.
 */
export function isArrivalDay(
  effectiveOn: CalendarDate,
  transfer: { offeredOn: CalendarDate },
  today: CalendarDate,
): boolean {
  return effectiveOn >= transfer.offeredOn && effectiveOn <= today
}
