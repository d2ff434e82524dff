import { numberOf } from '@/lib/figures/rules/figure-entry'
import { calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthNumber, yearOf } from '@/lib/periods/rules/month'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { ActivityDraft, ActivityKind } from '@/prisma/seed/model/registers'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import { randomFor, type Random } from '@/prisma/seed/random'

/** What of a month's figures has a record for each, or one record for all of a month. */
const kept: readonly { indicator: string; kind: ActivityKind; each: boolean; titles: readonly string[] }[] = [
  {
    ...{ indicator: 'DOI_THOAI', kind: 'dialogue', each: true },
    titles: [
      'Đối thoại định kỳ về tiền lương, thời giờ làm việc',
      'Đối thoại về bữa ăn ca và an toàn lao động',
    ],
  },
  {
    ...{ indicator: 'UT_GT', kind: 'party_referral', each: false },
    titles: ['Giới thiệu đoàn viên ưu tú cho Đảng bồi dưỡng'],
  },
  {
    ...{ indicator: 'UT_KN', kind: 'party_admission', each: false },
    titles: ['Đoàn viên được kết nạp Đảng'],
  },
  {
    ...{ indicator: 'GIAM_SAT', kind: 'supervision', each: true },
    titles: [
      'Giám sát việc đóng bảo hiểm xã hội',
      'Giám sát thực hiện thoả ước lao động tập thể',
      'Giám sát thu, chi tài chính công đoàn',
    ],
  },
  {
    ...{ indicator: 'KT_BCH', kind: 'committee_renewal', each: false },
    titles: ['Kiện toàn ban chấp hành công đoàn cơ sở'],
  },
]

/**
 * The dated records behind the figures of 2024, so that what the records count is what was entered: of the unions of
 * these federations and of every federation's own row.
 */
export function activitiesBehind(
  unitMonths: readonly UnitMonthDraft[],
  federations: ReadonlySet<string>,
  today: CalendarDate,
): ActivityDraft[] {
  return unitMonths
    .filter(({ unit, month, steps }) => {
      const named = unit.rank !== 'grassroots' || federations.has(federationOf(unit).code)
      return named && yearOf(month) === 2024 && steps.length > 0
    })
    .flatMap((unitMonth) => {
      const { unit, month, entries, recordedBy } = unitMonth
      const random = randomFor('activities', unit.code, month)
      return kept.flatMap(({ indicator, kind, each, titles }) => {
        const count = numberOf(entries[indicator] ?? { entry: 'blank' }) ?? 0
        const amounts = each ? Array<number>(count).fill(1) : count > 0 ? [count] : []
        return amounts.map((amount) => ({
          ...{ unit, kind, amount, done: true, recordedBy, title: random.pick(titles) },
          on: dayBefore(calendarDate(yearOf(month), monthNumber(month), random.int(3, 27)), today),
          participants: kind === 'dialogue' ? random.int(12, 60) : null,
        }))
      })
    })
}

/** What no figure asks for by the month: the yearly conference of enterprises, training, and cases at law. */
export function furtherActivities(
  unions: readonly UnitDraft[],
  recorderOf: (unit: UnitDraft) => PersonDraft,
): ActivityDraft[] {
  const living = unions.filter(
    ({ closedOn, establishedOn }) => closedOn === null && establishedOn < '2024-01-01',
  )
  const conferences = living
    .filter(({ ownership }) => hasAgreements(ownership))
    .map((unit) => conference(unit, randomFor('conference', unit.code), recorderOf(unit)))
  const federations = [...new Set(living.map(federationOf))]
  return [
    ...conferences,
    ...federations.map((unit) => training(unit, randomFor('training', unit.code), recorderOf(unit))),
    ...living
      .filter(({ code, ownership }) => hasAgreements(ownership) && randomFor('legal', code).chance(0.12))
      .map((unit) => legalCase(unit, randomFor('legal case', unit.code), recorderOf(unit))),
  ]
}

/** One in eleven was due and was not held. */
function conference(unit: UnitDraft, random: Random, recordedBy: PersonDraft): ActivityDraft {
  return {
    ...{ unit, kind: 'conference', amount: 1, recordedBy, title: 'Hội nghị người lao động năm 2024' },
    on: calendarDate(2024, random.int(1, 3), random.int(4, 26)),
    done: random.chance(10 / 11),
    participants: random.int(20, 180),
  }
}

function training(unit: UnitDraft, random: Random, recordedBy: PersonDraft): ActivityDraft {
  return {
    ...{ unit, kind: 'training', amount: 1, recordedBy, done: true },
    title: 'Tập huấn nghiệp vụ cho cán bộ công đoàn cơ sở',
    on: calendarDate(2024, random.int(3, 6), random.int(4, 26)),
    participants: random.int(25, 90),
  }
}

function legalCase(unit: UnitDraft, random: Random, recordedBy: PersonDraft): ActivityDraft {
  return {
    ...{ unit, kind: 'legal_case', amount: 1, recordedBy, participants: null },
    title: random.pick([
      'Khiếu nại về trợ cấp thôi việc',
      'Tranh chấp tiền lương làm thêm giờ',
      'Yêu cầu chốt sổ bảo hiểm xã hội',
    ]),
    on: calendarDate(2024, random.int(1, 6), random.int(4, 26)),
    done: random.chance(0.8),
  }
}

function dayBefore(day: CalendarDate, today: CalendarDate): CalendarDate {
  return day < today ? day : today
}
