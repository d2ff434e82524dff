import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthsOf, type Span } from '@/lib/periods/rules/span'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'
import { numberEntry, numberOf } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'
import { allot, type Sharer } from '@/prisma/seed/model/allot'
import { courseOf, drawAgreement, sharersOf } from '@/prisma/seed/model/course-of'
import { federationMonths, type FederationActivity } from '@/prisma/seed/model/federation-row'
import type { UnionSeed } from '@/prisma/seed/model/make-union'
import { handsOf, peopleOf } from '@/prisma/seed/model/people-of'
import {
  approvedFederationMonths,
  approvedMonths,
  playUnions,
  type LinkedCourse,
} from '@/prisma/seed/model/play-unions'
import { locksThrough } from '@/prisma/seed/model/locks'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import type { PlanDraft, UnitDraft, World } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'
import { thanhHoaUnits } from '@/prisma/seed/worlds/thanh-hoa-units'

const term: Span = { from: 201806, through: 202305 }
/** The term's last month is due, so that the overview opens with the whole term. */
const today: CalendarDate = '2023-06-12'

/** Complete records in Yên Định's register at the end of the term: "gần 20.000", published without the last digits. */
const recordsAtEnd = 19_962

/**
 * Thanh Hóa with Yên Định's term 2018–2023, whose published sums come out by adding up sixty approved months:
 * 11,490 members admitted, 250 referred to the Party, 137 committees renewed, 35 supervisions.
 */
export function thanhHoa(): World {
  const { top, yenDinh, thieuHoa, events } = thanhHoaUnits()
  const units = [
    top,
    yenDinh.unit,
    thieuHoa.unit,
    ...[...yenDinh.unions, ...thieuHoa.unions].map(({ unit }) => unit),
  ]
  const people = peopleOf('thanh-hoa', units)
  const handsFor = handsOf(people)
  const playedYenDinh = playUnions(coursesOf(yenDinh, { admitted: 11_490, referred: 250 }))
  settleRecords(playedYenDinh)
  const played = [...playedYenDinh, ...playUnions(coursesOf(thieuHoa, { admitted: 640, referred: 31 }))]
  const rowOf = (federation: UnitDraft, activity: FederationActivity) =>
    approvedFederationMonths(
      federation,
      federationMonths(federation, monthsOf(term), { units, events }, activity),
      handsFor(federation),
      today,
    )
  return {
    tenant: {
      id: uuidv7(),
      code: 'thanh-hoa',
      kind: 'province',
      name: top.name,
      cutoffDay: null,
      graceDays: 5,
      demoToday: today,
      noticeCode: 'illustrative',
    },
    units,
    events,
    people,
    unitMonths: [
      ...rowOf(yenDinh.unit, {
        supervisions: spread('supervisions', 35),
        renewals: spread('renewals', 137),
      }),
      ...rowOf(thieuHoa.unit, {}),
      ...approvedMonths(new Map(played), handsFor, today),
    ],
    plans: [termPlan(yenDinh.unit)],
    locks: locksThrough(people, term.from, 202304),
    corrections: [],
  }
}

function coursesOf(
  { unit, unions }: { unit: UnitDraft; unions: UnionSeed[] },
  totals: { admitted: number; referred: number },
): LinkedCourse[] {
  const sharers = sharersOf(unions, term, term)
  const admitted = allot(`admitted ${unit.code}`, totals.admitted, sharers)
  const referred = allot(`referred ${unit.code}`, totals.referred, sharers.map(bySizeAlone))
  return unions.map((seed) => {
    const random = randomFor('records', seed.unit.code)
    const records = [random.between(0.05, 0.3), random.between(0.9, 0.96)] as const
    return courseOf(seed, term, { admitted, referred }, { agreementFrom: drawAgreement(seed, term), records })
  })
}

/** Referrals follow size, not how fast a union grows. */
function bySizeAlone({ unit, months }: Sharer): Sharer {
  return { unit, months, weight: randomFor('referred', unit.code).between(1, 4) }
}

/** Puts the complete records of the term's last month at their published sum, each union by its members. */
function settleRecords(played: ReadonlyMap<LinkedCourse, MonthFigures[]>): void {
  const last = [...played.values()].flatMap((months) => months.filter(({ month }) => month === term.through))
  const members = last.map(({ entries }) => {
    const entry = entries['DV_TONG']
    return entry ? (numberOf(entry) ?? 0) : 0
  })
  if (members.reduce((sum, count) => sum + count, 0) < recordsAtEnd) {
    throw new RangeError('Fewer members than complete records')
  }
  const records = allocateByWeights(recordsAtEnd, members)
  last.forEach(({ entries }, index) => (entries['HS_DU'] = numberEntry(records[index] ?? 0)))
}

/** A total of the term over its months. */
function spread(subject: string, total: number): ReadonlyMap<Month, number> {
  const months = monthsOf(term)
  const counts = allocateByWeights(
    total,
    months.map((month) => randomFor(subject, month).int(0, 100)),
  )
  return new Map(months.map((month, index) => [month, counts[index] ?? 0]))
}

/** Only the percentages were published: 12 founded are 120% of 10, 11,490 admitted 585% of 1,964. */
function termPlan(yenDinh: UnitDraft): PlanDraft {
  const target = (indicator: string, value: number) =>
    ({
      unit: yenDinh,
      indicator,
      comparison: 'at_least',
      target: value,
      threshold: null,
      derived: true,
    }) as const
  return {
    id: uuidv7(),
    kind: 'term',
    title: 'Chỉ tiêu Đại hội Công đoàn huyện Yên Định nhiệm kỳ 2018–2023',
    from: term.from,
    through: term.through,
    revisions: [
      {
        decidedOn: '2018-06-01',
        decisionNumber: null,
        reason: null,
        targets: [target('CDCS_MOI', 10), target('DV_KNM', 1964)],
      },
    ],
  }
}
