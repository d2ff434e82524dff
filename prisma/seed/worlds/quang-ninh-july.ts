import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Hands } from '@/prisma/seed/model/approved-way'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { ReportStep, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'

type Standing = 'none' | 'begun' | 'draft' | 'submitted' | 'returned' | 'approved'

/** How far each federation has come with July 2024 on the demonstration's day; absent: everything handed in. */
const progress: Readonly<Record<string, readonly Standing[]>> = {
  'ha-long': ['none', 'begun', 'submitted', 'draft', 'none', 'submitted', 'none', 'draft'],
  'cam-pha': ['submitted', 'returned', 'submitted', 'submitted', 'submitted', 'submitted'],
  'mong-cai': ['draft', 'begun', 'draft', 'none'],
  'quang-yen': ['submitted', 'submitted', 'draft'],
  'van-don': ['none'],
  'hai-ha': ['approved'],
  'dam-ha': ['approved'],
  'tien-yen': ['submitted', 'returned', 'submitted'],
  'binh-lieu': ['none'],
  'co-to': ['none'],
  kkt: ['draft', 'none', 'submitted', 'begun'],
  'vien-chuc': ['begun', 'none'],
}

/** What is filled in first when a month is begun. */
const firstColumns = new Set(['LD_TONG', 'LD_NU', 'DV_TONG', 'DV_KNM', 'CDCS_MOI'])

/** July as it stands on the day: the figures of those who have begun, and where their reports are. */
export function julyInProgress(
  complete: readonly UnitMonthDraft[],
  handsFor: (unit: UnitDraft) => Hands,
  today: CalendarDate,
): UnitMonthDraft[] {
  const seen = new Map<UnitDraft, number>()
  return complete.flatMap((unitMonth) => {
    const federation = federationOf(unitMonth.unit)
    const place = seen.get(federation) ?? 0
    seen.set(federation, place + 1)
    const pattern = progress[federation.code] ?? ['submitted']
    const standing = pattern[place % pattern.length] ?? 'none'
    return standing === 'none' ? [] : [standingAs(standing, unitMonth, handsFor(unitMonth.unit), today)]
  })
}

function standingAs(
  standing: Exclude<Standing, 'none'>,
  unitMonth: UnitMonthDraft,
  hands: Hands,
  today: CalendarDate,
): UnitMonthDraft {
  const { entries, explanations } = unitMonth
  const begun = Object.entries(entries).filter(([indicator]) => firstColumns.has(indicator))
  const isDraft = standing === 'begun' || standing === 'draft'
  return {
    ...unitMonth,
    entries: standing === 'begun' ? Object.fromEntries(begun) : entries,
    // A draft still has its warnings to answer.
    explanations: isDraft ? {} : explanations,
    recordedBy: hands.recorder,
    recordedAt: vietnamInstant('2024-08-01', '08:45'),
    steps: stepsTo(standing, unitMonth.unit, hands, today),
  }
}

function stepsTo(
  standing: Exclude<Standing, 'none'>,
  unit: UnitDraft,
  { recorder, approver }: Hands,
  today: CalendarDate,
): ReportStep[] {
  const submitted = { kind: 'submitted', by: recorder, at: vietnamInstant('2024-08-01', '10:20') } as const
  const answer = { by: approver, at: vietnamInstant(today, '08:15') }
  switch (standing) {
    case 'begun':
    case 'draft':
      return []
    case 'submitted':
      return [submitted]
    case 'returned':
      return [submitted, { kind: 'returned', ...answer, ...reasonsFor(unit) }]
    case 'approved':
      return [submitted, { kind: 'approved', ...answer }]
  }
}

/** Why a month comes back; half of the time with the cell that is meant. */
function reasonsFor(unit: UnitDraft): { reason: string; cellReasons: Record<string, string> } {
  if (unit.rank !== 'grassroots')
    return { reason: 'Đề nghị bổ sung số cuộc giám sát trong tháng.', cellReasons: {} }
  if (randomFor('return', unit.code).chance(0.5)) {
    return {
      reason: 'Đề nghị đối chiếu số liệu lao động với danh sách đóng bảo hiểm xã hội.',
      cellReasons: {},
    }
  }
  return {
    reason: 'Có hai ô cần xem lại.',
    cellReasons: {
      DV_KNM: 'Chưa khớp với quyết định kết nạp gửi kèm.',
      HS_DU: 'Số hồ sơ đủ chưa tính đoàn viên mới kết nạp.',
    },
  }
}
