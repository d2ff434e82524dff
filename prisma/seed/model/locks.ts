import { addDays } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { monthsBetween, type Month } from '@/lib/periods/rules/month'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import type { LockDraft, PersonDraft } from '@/prisma/seed/model/world'

/** The leader closed each month twenty days after its end. */
export function locksThrough(people: readonly PersonDraft[], from: Month, through: Month): LockDraft[] {
  const leader = people.find(({ assignments }) =>
    assignments.some(({ role }) => role === 'provincial_leader'),
  )
  if (!leader) throw new RangeError('Nobody may close months')
  return monthsBetween(from, through).map((month) => ({
    month,
    by: leader,
    at: vietnamInstant(addDays(cutoffDate(month, null), 20), '09:00'),
  }))
}
