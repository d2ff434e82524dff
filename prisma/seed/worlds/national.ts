import { v7 as uuidv7 } from 'uuid'
import { peopleOf } from '@/prisma/seed/model/people-of'
import { topUnit } from '@/prisma/seed/model/unit-draft'
import type { World } from '@/prisma/seed/model/world'

/** The national level: no unions of its own, and the goal of 15 million members by 2028, as published. */
export function national(): World {
  const name = 'Tổng Liên đoàn Lao động Việt Nam'
  const top = topUnit({ code: 'tong-ldld', kind: 'tldld', name, establishedOn: '1929-07-28' })
  return {
    tenant: {
      id: uuidv7(),
      code: top.code,
      kind: 'national',
      name,
      cutoffDay: null,
      graceDays: 5,
      demoToday: '2024-08-02',
      noticeCode: 'illustrative',
    },
    units: [top],
    events: [],
    people: peopleOf(top.code, [top]),
    unitMonths: [],
    plans: [
      {
        id: uuidv7(),
        kind: 'milestone',
        title: 'Mục tiêu đến năm 2028',
        from: 202312,
        through: 202812,
        revisions: [
          {
            decidedOn: '2023-11-30',
            decisionNumber: null,
            reason: null,
            targets: [
              {
                unit: top,
                indicator: 'DV_TONG',
                comparison: 'exactly',
                target: 15_000_000,
                threshold: null,
                derived: false,
              },
            ],
          },
        ],
      },
    ],
    locks: [],
    corrections: [],
  }
}
