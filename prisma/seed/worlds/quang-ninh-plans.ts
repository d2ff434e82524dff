import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthOf, type Month } from '@/lib/periods/rules/month'
import { isAliveOn } from '@/lib/periods/rules/lifespan'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import type { PlanDraft, TargetDraft, UnitDraft } from '@/prisma/seed/model/world'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { FederationSeed, QuangNinhUnits } from '@/prisma/seed/worlds/quang-ninh-units'

/** What each union had said of its members by a month: the ground on which targets are set. */
export type MembersAt = (unit: UnitDraft, month: Month) => number

/**
 * The plan for 2024, whose two headline targets follow from published percentages (58% of 71, 66% of 12,000);
 * the division among federations and unions, the other targets and the plan for 2023 are made up. The targets of
 * the federations for admissions add up to 300 less than the province's.
 */
export function quangNinhPlans(units: QuangNinhUnits, membersAt: MembersAt): PlanDraft[] {
  return [
    yearlyPlan(2023, [
      {
        decidedOn: '2023-01-12',
        decisionNumber: '05-MH/KH-LĐLĐ',
        reason: null,
        targets: targets2023(units),
      },
    ]),
    yearlyPlan(2024, [
      {
        decidedOn: '2024-01-10',
        decisionNumber: '04-MH/KH-LĐLĐ',
        reason: null,
        targets: targets2024(units, membersAt, ({ plan }) => plan.planAdmittedAtFirst ?? plan.planAdmitted),
      },
      {
        decidedOn: '2024-04-15',
        decisionNumber: '31-MH/KH-LĐLĐ',
        reason: 'Điều chỉnh theo tình hình tuyển dụng lao động.',
        targets: targets2024(units, membersAt, ({ plan }) => plan.planAdmitted),
      },
      ...units.federations
        .filter(({ unit }) => unit.code === 'ha-long')
        .map((haLong) => ({
          issuer: haLong.unit,
          decidedOn: '2024-01-25' as const,
          decisionNumber: '07-MH/KH-HL',
          reason: null,
          targets: unionTargets(haLong, membersAt),
        })),
    ]),
    campaign(units, {
      ...{ title: 'Tháng Công nhân năm 2024', month: monthOf(2024, 5), founded: 12, admitted: 1800 },
      ...{ decidedOn: '2024-04-22', decisionNumber: '33-MH/KH-LĐLĐ' },
    }),
    campaign(units, {
      ...{ title: 'Tháng cao điểm phát triển đoàn viên (tháng 7/2024)', month: monthOf(2024, 7) },
      ...{ founded: 10, admitted: 1600, decidedOn: '2024-06-26', decisionNumber: '58-MH/KH-LĐLĐ' },
    }),
  ]
}

/** A peak month with a goal of its own, divided among the federations as their year's admissions are. Made up. */
function campaign(
  { top, federations }: QuangNinhUnits,
  peak: {
    title: string
    month: Month
    founded: number
    admitted: number
    decidedOn: CalendarDate
    decisionNumber: string
  },
): PlanDraft {
  const { title, month, founded, admitted, decidedOn, decisionNumber } = peak
  const shares = (total: number, weightOf: (plan: FederationSeed['plan']) => number) =>
    allocateByWeights(
      total,
      federations.map(({ plan }) => weightOf(plan)),
    )
  const foundedBy = shares(founded, ({ planFounded }) => planFounded)
  const admittedBy = shares(admitted, ({ planAdmitted }) => planAdmitted)
  return {
    ...{ id: uuidv7(), kind: 'campaign', title, from: month, through: month },
    revisions: [
      {
        ...{ decidedOn, decisionNumber, reason: null },
        targets: [
          target(top, 'CDCS_MOI', founded),
          target(top, 'DV_KNM', admitted),
          ...federations.flatMap(({ unit }, at) => [
            ...((foundedBy[at] ?? 0) > 0 ? [target(unit, 'CDCS_MOI', foundedBy[at] ?? 0)] : []),
            target(unit, 'DV_KNM', admittedBy[at] ?? 0),
          ]),
        ],
      },
    ],
  }
}

function yearlyPlan(year: number, revisions: PlanDraft['revisions']): PlanDraft {
  const title = `Kế hoạch công tác công đoàn năm ${year}`
  return {
    id: uuidv7(),
    kind: 'yearly',
    title,
    from: monthOf(year, 1),
    through: monthOf(year, 12),
    revisions,
  }
}

function targets2023({ top, federations }: QuangNinhUnits): TargetDraft[] {
  return [
    target(top, 'CDCS_MOI', 45),
    target(top, 'DV_KNM', 10_500),
    ...federations.flatMap(({ plan, unit }) => [
      target(unit, 'CDCS_MOI', plan.founded2023 + (plan.planFounded > 4 ? 1 : 0)),
      target(unit, 'DV_KNM', Math.round(plan.planAdmitted * 0.088) * 10),
    ]),
  ]
}

function targets2024(
  { top, federations }: QuangNinhUnits,
  membersAt: MembersAt,
  admissionsOf: (federation: FederationSeed) => number,
): TargetDraft[] {
  const growing = (unions: FederationSeed['unions']) =>
    Math.round(1.07 * unions.reduce((sum, { unit }) => sum + membersAt(unit, 202312), 0))
  const all = federations.flatMap(({ unions }) => unions)
  return [
    target(top, 'CDCS_MOI', 71, { derived: true }),
    target(top, 'DV_KNM', 12_000, { derived: true }),
    target(top, 'DV_TONG', Math.round(growing(all) / 1000) * 1000),
    target(top, 'TU_TYLE', 82),
    ...federations.flatMap((federation) => [
      target(federation.unit, 'CDCS_MOI', federation.plan.planFounded),
      target(federation.unit, 'DV_KNM', admissionsOf(federation)),
      target(federation.unit, 'DV_TONG', growing(federation.unions)),
      ...(federation.unions.some(({ unit }) => hasAgreements(unit.ownership))
        ? [target(federation.unit, 'TU_TYLE', 82)]
        : []),
    ]),
  ]
}

/** Hạ Long passes nine tenths of its target on to the unions that exist when the year begins. */
function unionTargets({ plan, unions }: FederationSeed, membersAt: MembersAt): TargetDraft[] {
  const assigned = unions.filter(
    ({ unit }) => isAliveOn(unit, '2024-01-10') && unit.establishedOn < '2024-01-01',
  )
  const shares = allocateByWeights(
    Math.round(plan.planAdmitted * 0.9),
    assigned.map(({ unit, appetite }) => Math.round(100 * appetite * membersAt(unit, 202312))),
  )
  return assigned.map(({ unit }, index) => target(unit, 'DV_KNM', shares[index] ?? 0))
}

function target(
  unit: UnitDraft,
  indicator: string,
  value: number,
  { derived = false }: { derived?: boolean } = {},
): TargetDraft {
  return { unit, indicator, comparison: 'at_least', target: value, threshold: null, derived }
}

/** Looks members up in what was played. */
export function membersLookup(played: Iterable<readonly [{ unit: UnitDraft }, MonthFigures[]]>): MembersAt {
  const known = new Map<string, number>()
  for (const [{ unit }, months] of played) {
    for (const { month, entries } of months) {
      const members = entries['DV_TONG']
      if (members?.entry === 'number') known.set(`${unit.code} ${month}`, members.value)
    }
  }
  return (unit, month) => known.get(`${unit.code} ${month}`) ?? 0
}
