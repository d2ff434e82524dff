import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthOf, type Month } from '@/lib/periods/rules/month'
import type { PlanDraft, TargetDraft, UnitDraft } from '@/prisma/seed/model/world'

type Target = readonly [
  indicator: string,
  comparison: TargetDraft['comparison'],
  target: number,
  threshold?: number,
]

/** The programme for Resolution 02 of 2021: what is to be reached by which year, as published. */
const milestones: readonly { year: number; targets: readonly Target[] }[] = [
  {
    year: 2023,
    targets: [
      ['DV_TONG', 'about', 165_000],
      ['DN_CO_CD', 'above', 90, 25],
    ],
  },
  {
    year: 2025,
    targets: [
      ['DV_TONG', 'about', 200_000],
      ['DN_CO_CD', 'exactly', 100, 25],
      ['TU_TYLE', 'at_least', 80],
    ],
  },
  {
    year: 2030,
    targets: [
      ['DV_TONG', 'exactly', 250_000],
      ['DV_TYLE', 'at_least', 90],
      ['TU_TYLE', 'at_least', 85],
      ['PL_TYLE', 'at_least', 75],
    ],
  },
  {
    year: 2045,
    targets: [
      ['DV_TYLE', 'at_least', 95],
      ['TU_TYLE', 'at_least', 90],
    ],
  },
]

const plan2020: readonly Target[] = [
  ['TU_TYLE', 'at_least', 70],
  ['DV_KNM', 'at_least', 10_000],
  ['UT_GT', 'at_least', 1500],
]

/** The plan for 2020 and the milestones. The days of the decisions are made up, their numbers are left out. */
export function thaiNguyenPlans(top: UnitDraft): PlanDraft[] {
  return [
    planOf('yearly', 'Kế hoạch công tác công đoàn năm 2020', 202001, 202012, '2020-01-15', top, plan2020),
    ...milestones.map(({ year, targets }) => {
      const title = `Chương trình thực hiện Nghị quyết 02-NQ/TW: đến năm ${year}`
      return planOf('milestone', title, 202106, monthOf(year, 12), '2021-06-30', top, targets)
    }),
  ]
}

function planOf(
  kind: PlanDraft['kind'],
  title: string,
  from: Month,
  through: Month,
  decidedOn: CalendarDate,
  unit: UnitDraft,
  targets: readonly Target[],
): PlanDraft {
  return {
    id: uuidv7(),
    kind,
    title,
    from,
    through,
    revisions: [
      {
        decidedOn,
        decisionNumber: null,
        reason: null,
        targets: targets.map(([indicator, comparison, target, threshold = null]) => ({
          unit,
          indicator,
          comparison,
          target,
          threshold,
          derived: false,
        })),
      },
    ],
  }
}
