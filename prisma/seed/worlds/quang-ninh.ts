import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthsBetween, type Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { allot, joinShares, type Shares } from '@/prisma/seed/model/allot'
import { courseOf, drawAgreement, sharersOf } from '@/prisma/seed/model/course-of'
import { locksThrough } from '@/prisma/seed/model/locks'
import type { Hands } from '@/prisma/seed/model/approved-way'
import { handsOf, peopleOf } from '@/prisma/seed/model/people-of'
import { federationMonths } from '@/prisma/seed/model/federation-row'
import {
  approvedFederationMonths,
  approvedMonths,
  playUnions,
  type LinkedCourse,
} from '@/prisma/seed/model/play-unions'
import { vietnamInstant } from '@/prisma/seed/model/report-way'
import { rosterOf, serialsPerUnion } from '@/prisma/seed/model/roster-of'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type {
  CorrectionDraft,
  MemberDraft,
  PersonDraft,
  UnitDraft,
  UnitMonthDraft,
  World,
} from '@/prisma/seed/model/world'
import type { UnionSeed } from '@/prisma/seed/model/make-union'
import { randomFor } from '@/prisma/seed/random'
import { julyInProgress } from '@/prisma/seed/worlds/quang-ninh-july'
import { membersLookup, quangNinhPlans } from '@/prisma/seed/worlds/quang-ninh-plans'
import { dwindled } from '@/prisma/seed/worlds/quang-ninh-struggling'
import { quangNinhRegisters, type RegisterSize } from '@/prisma/seed/worlds/quang-ninh-registers'
import {
  quangNinhUnits,
  type FederationSeed,
  type QuangNinhUnits,
} from '@/prisma/seed/worlds/quang-ninh-units'

export type QuangNinhOptions = {
  today: CalendarDate
  /** The last month that is reported whole. */
  throughMonth: Month
  /** Federations of which nobody has begun the month. */
  leaveOpen?: { month: Month; federations: readonly string[] }
  /** With July 2024 on its way. */
  inProgress?: boolean
  /** With the registers of the unions of Hạ Long. */
  rosters?: boolean
  /** With unions that lost their members. */
  struggling?: boolean
  /** With the registers of employers, agreements, grades, dated records and the committee. */
  registers?: RegisterSize
}

const from: Month = 202301
const july: Month = 202407

/** Quảng Ninh from January 2023: half a year of 2024 adds up to what was published. */
export function quangNinh(options: QuangNinhOptions): World {
  const { today, throughMonth, leaveOpen, inProgress = false, rosters = false } = options
  const last = inProgress ? july : throughMonth
  const units = quangNinhUnits(last)
  const allUnits = [
    units.top,
    ...units.federations.map(({ unit }) => unit),
    ...units.federations.flatMap(({ unions }) => unions.map(({ unit }) => unit)),
  ]
  const people = peopleOf('quang-ninh', allUnits)
  const handsFor = handsOf(people)
  const courses = coursesOf(units, last)
  const played = playUnions(options.struggling ? courses.map(dwindled) : courses)
  const register = { units: allUnits, events: units.events }
  const complete = [
    ...units.federations.flatMap(({ unit }) =>
      approvedFederationMonths(
        unit,
        federationMonths(unit, monthsBetween(from, last), register),
        handsFor(unit),
        today,
      ),
    ),
    ...approvedMonths(played, handsFor, today),
  ]
  const isOpen = ({ unit, month }: UnitMonthDraft) =>
    month === leaveOpen?.month && leaveOpen.federations.includes(federationOf(unit).code)
  const unitMonths = [
    ...complete.filter((unitMonth) => unitMonth.month <= throughMonth && !isOpen(unitMonth)),
    ...julyInProgress(
      complete.filter(({ month }) => month > throughMonth),
      handsFor,
      today,
    ),
  ]
  return {
    tenant: {
      id: uuidv7(),
      code: 'quang-ninh',
      kind: 'province',
      name: units.top.name,
      cutoffDay: null,
      graceDays: 5,
      demoToday: today,
      noticeCode: 'illustrative',
    },
    units: allUnits,
    events: units.events,
    people,
    unitMonths,
    plans: quangNinhPlans(units, membersLookup(played)),
    locks: locksThrough(people, from, 202405),
    corrections: inProgress ? [requestedCorrection(units, people)] : [],
    ...(options.registers && {
      registers: quangNinhRegisters({
        units,
        unitMonths,
        played,
        people,
        handsFor,
        today,
        size: options.registers,
      }),
    }),
    members: rosters ? rostersOfHaLong(played, handsFor) : [],
  }
}

/** Registers that count what the months of these unions report. */
function rostersOfHaLong(
  played: ReadonlyMap<LinkedCourse, MonthFigures[]>,
  handsFor: (unit: UnitDraft) => Hands,
): MemberDraft[] {
  return [...played]
    .filter(([{ unit }]) => federationOf(unit).code === 'ha-long')
    .flatMap(([{ unit }, months], index) =>
      rosterOf({
        unit,
        months,
        firstSerial: index * serialsPerUnion + 1,
        recordedBy: handsFor(unit).recorder,
      }),
    )
}

function coursesOf(units: QuangNinhUnits, last: Month): LinkedCourse[] {
  const whole = { from, through: last }
  return units.federations.flatMap((federation) => {
    const admitted = admissionsOf(federation, last)
    return federation.unions.map((seed) =>
      courseOf(
        seed,
        whole,
        { admitted },
        { agreementFrom: agreementOf(seed, whole), records: recordsOf(seed) },
      ),
    )
  })
}

/** The admissions of a federation: 2023 made up, the first half of 2024 as its plan says, July made up. */
function admissionsOf({ plan, unions }: FederationSeed, last: Month): Shares {
  const whole = { from, through: last }
  const year2023 = Math.round(plan.admitted * randomFor('admitted 2023', plan.code).between(1.25, 1.55))
  const share = (total: number, part: Span) =>
    allot(`admitted ${part.from} ${plan.code}`, total, sharersOf(unions, whole, part))
  return joinShares([
    share(year2023, { from: 202301, through: 202312 }),
    share(plan.admitted, { from: 202401, through: 202406 }),
    ...(last >= july ? [share(Math.round(plan.planAdmitted * 0.075), { from: july, through: july })] : []),
  ])
}

/** Hạ Long's nine unions of May 2024 were founded with a collective agreement, as published. */
function agreementOf(seed: UnionSeed, whole: Span): Month | null {
  const withAgreement = seed.founding?.month === 202405 && federationOf(seed.unit).code === 'ha-long'
  return withAgreement ? 202405 : drawAgreement(seed, whole)
}

function recordsOf({ unit, founding }: UnionSeed): readonly [number, number] {
  const random = randomFor('records', unit.code)
  return founding
    ? [random.between(0.2, 0.5), random.between(0.7, 0.95)]
    : [random.between(0.55, 0.75), random.between(0.82, 0.99)]
}

/** Somebody of Cẩm Phả found a mistake in a closed month and waits for an answer. */
function requestedCorrection(
  { federations }: QuangNinhUnits,
  people: readonly PersonDraft[],
): CorrectionDraft {
  const union = federations.find(({ unit }) => unit.code === 'cam-pha')?.unions[0]?.unit
  const staff = people.find(({ login }) => login === 'canbo.campha')
  if (!union || !staff) throw new RangeError('Cẩm Phả is missing')
  return {
    id: uuidv7(),
    unit: union,
    month: 202404,
    reason: 'Sót 6 đoàn viên chuyển đến trong tháng 4, đã có danh sách kèm theo.',
    requestedBy: staff,
    requestedAt: vietnamInstant('2024-07-30', '14:40'),
  }
}
