import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { randomFor } from '@/prisma/seed/random'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import type { PersonDraft, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'

/** Who records and hands in a unit's months, and who approves them. */
export type Hands = { recorder: PersonDraft; approver: PersonDraft }

/**
 * The way of a month that was approved: mostly on time, one in sixteen late, one in forty after a return. Nothing
 * lies after `today`.
 */
export function approvedWay(
  unit: UnitDraft,
  month: Month,
  { recorder, approver }: Hands,
  today: CalendarDate,
): Pick<UnitMonthDraft, 'recordedBy' | 'recordedAt' | 'steps'> {
  const random = randomFor('way', unit.code, month)
  const late = random.chance(1 / 16)
  const onDay = (day: CalendarDate) => (day < today ? day : today)
  const handedIn = onDay(addDays(cutoffDate(month, null), late ? random.int(6, 12) : random.int(0, 5)))
  const decided = onDay(addDays(handedIn, random.int(1, 4)))
  const submitted = { kind: 'submitted', by: recorder, at: vietnamInstant(handedIn, '10:20') } as const
  const approved = { kind: 'approved', by: approver, at: vietnamInstant(decided, '16:30') } as const
  // A return and a second submission take more than a day.
  const returned = random.chance(1 / 40) && unit.rank === 'grassroots' && handedIn < decided
  const detour = [
    {
      kind: 'returned',
      by: approver,
      at: vietnamInstant(handedIn, '14:10'),
      reason: 'Đề nghị đối chiếu lại số đoàn viên giảm trong tháng.',
      cellReasons: { DV_GIAM: 'Chưa khớp với danh sách thôi việc.' },
    },
    { kind: 'submitted', by: recorder, at: vietnamInstant(decided, '09:00') },
  ] as const
  return {
    recordedBy: recorder,
    recordedAt: vietnamInstant(handedIn, '08:30'),
    steps: [submitted, ...(returned ? detour : []), approved],
  }
}
