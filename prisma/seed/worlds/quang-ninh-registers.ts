import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { activitiesBehind, furtherActivities } from '@/prisma/seed/model/activities-of'
import { agreementsOf } from '@/prisma/seed/model/agreements-of'
import type { Hands } from '@/prisma/seed/model/approved-way'
import { committeeOf, visitsOf, type CommitteeSeat } from '@/prisma/seed/model/committee-of'
import { otherEmployers, unionEmployers } from '@/prisma/seed/model/employers-of'
import { foundingCases, recognisedCases } from '@/prisma/seed/model/founding-cases'
import { gradesOf } from '@/prisma/seed/model/grades-of'
import type { LinkedCourse } from '@/prisma/seed/model/play-unions'
import type { RegistersDraft } from '@/prisma/seed/model/registers'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import type { PersonDraft, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import type { FederationSeed, QuangNinhUnits } from '@/prisma/seed/worlds/quang-ninh-units'

/** How much of the registers is made: a whole province's, or as much as shows every state. */
export type RegisterSize = { employers: number; cases: number }

/** Who answers for what; Bình Liêu and Cô Tô are still without anybody. */
const seats: readonly CommitteeSeat[] = [
  { login: 'lanhdao.quangninh', title: 'Trưởng ban', federations: ['ha-long', 'kkt'] },
  { login: 'uyvien1.quangninh', title: 'Phó trưởng ban', federations: ['cam-pha', 'mong-cai', 'van-don'] },
  { login: 'uyvien2.quangninh', title: 'Uỷ viên', federations: ['uong-bi', 'dong-trieu', 'quang-yen'] },
  { login: 'uyvien3.quangninh', title: 'Uỷ viên', federations: ['hai-ha', 'dam-ha', 'tien-yen', 'ba-che'] },
  { login: 'uyvien4.quangninh', title: 'Uỷ viên', federations: ['giao-duc', 'y-te', 'vien-chuc'] },
]

/** The registers of Quảng Ninh on a day, made up around its figures: what these count has its records here. */
export function quangNinhRegisters(world: {
  units: QuangNinhUnits
  unitMonths: readonly UnitMonthDraft[]
  played: ReadonlyMap<LinkedCourse, MonthFigures[]>
  people: readonly PersonDraft[]
  handsFor: (unit: UnitDraft) => Hands
  today: CalendarDate
  size: RegisterSize
}): RegistersDraft {
  const { units, played, people, handsFor, today, size } = world
  const staffOf = (federation: UnitDraft) => handsFor(federation).recorder
  const unions = units.federations.flatMap((federation) => federation.unions.map(({ unit }) => unit))
  const organised = unionEmployers(
    [...played].map(([{ unit }, months]) => ({ unit, months, recordedBy: staffOf(unit.parent ?? unit) })),
  )
  const others = otherEmployers(
    units.federations.map(({ unit, plan, unions: own }) => ({
      federation: unit,
      weight: weightOf(plan.kind, own.length),
      recordedBy: staffOf(unit),
    })),
    size.employers,
  )
  const employerOf = new Map(organised.map((employer) => [employer.union?.unit, employer]))
  const responsibilities = committeeOf(seats, unitsOf(units), people)
  return {
    employers: [...organised, ...others],
    cases: [...recognisedCases(organised, '2024-01-01'), ...foundingCases(spread(others), size.cases, today)],
    agreements: agreementsOf(
      [...played.keys()].map(({ unit, agreementFrom }) => ({
        ...{ unit, agreementFrom, employer: employerOf.get(unit) ?? null },
        recordedBy: handsFor(unit).recorder,
      })),
      today,
    ),
    grades: gradesOf(unions, 2023, handsFor),
    activities: [
      ...activitiesBehind(world.unitMonths, new Set(['ha-long', 'uong-bi']), today),
      ...furtherActivities(unions, (unit) => handsFor(unit).recorder),
    ],
    responsibilities,
    visits: visitsOf(responsibilities, unions, today),
  }
}

/** Sectors keep schools, clinics and offices: few employers there are without a union. */
function weightOf(kind: FederationSeed['plan']['kind'], unions: number): number {
  return kind === 'cd_nganh' ? 1 : kind === 'cd_kkt' ? unions * 2 : unions
}

/** One after another from each federation, so that a few cases lie in all of them. */
function spread<One extends { federation: UnitDraft }>(employers: readonly One[]): One[] {
  const places = new Map<UnitDraft, number>()
  const place = ({ federation }: One) => {
    const next = (places.get(federation) ?? 0) + 1
    places.set(federation, next)
    return next
  }
  return employers
    .map((employer) => ({ employer, place: place(employer) }))
    .sort((a, b) => a.place - b.place)
    .map(({ employer }) => employer)
}

function unitsOf({ top, federations }: QuangNinhUnits): UnitDraft[] {
  return [top, ...federations.map(({ unit }) => unit)]
}
