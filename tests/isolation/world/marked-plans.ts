import { v7 as uuidv7 } from 'uuid'
import type { PlanDraft, UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import { titled, words, type Word } from '@/tests/isolation/world/marks'
import type { MarkedUnits, UnitPlace } from '@/tests/isolation/world/marked-units'

/** A plan for the whole tenant, and one that concerns a single unit each. */
export function plansOfA({ top, north, north1, north2, south, south1 }: MarkedUnits): PlanDraft[] {
  return [
    plan(words.leadership, [
      [top, 900_000_001],
      [north, 27_777_777],
      [north1, 777_777],
      [north2, 27_777_778],
      [south, 399_999_999],
      [south1, 399_999_998],
    ]),
    plan(words.south, [[south, 388_888_888]]),
    plan(words.north, [[north, 27_888_888]]),
    plan(words.north1, [[north1, 778_888]]),
    plan(words.north2, [[north2, 27_999_999]]),
  ]
}

export function plansOfB({ top, north, north1 }: MarkedUnits): PlanDraft[] {
  return [
    plan(words.other, [
      [top, 5],
      [north, 4],
      [north1, 3],
    ]),
  ]
}

/** A reorganisation inside the north, one inside the south, and one across both that only the top may see. */
export function eventsOf(units: MarkedUnits, wordOf: Record<UnitPlace, Word>): UnitEventDraft[] {
  const event = (under: UnitPlace, word: Word, touched: readonly UnitPlace[]): UnitEventDraft => ({
    id: uuidv7(),
    kind: 'merge',
    decisionNumber: `1/QĐ-${word}`,
    decidedOn: '2023-06-15',
    effectiveOn: '2023-07-01',
    reason: `Hợp nhất ${word}`,
    under: units[under],
    links: touched.map((place, index) => ({
      unit: units[place],
      part: index === 0 ? 'predecessor' : 'successor',
    })),
  })
  return [
    event('north', wordOf.north2, ['northClosed', 'north2', 'north1']),
    event('south', wordOf.south, ['southClosed', 'south1']),
    event('top', wordOf.top, ['south1', 'north1']),
  ]
}

function plan(word: Word, targets: readonly (readonly [UnitDraft, number])[]): PlanDraft {
  return {
    id: uuidv7(),
    kind: 'yearly',
    title: `Kế hoạch ${titled(word)}`,
    from: 202401,
    through: 202412,
    revisions: [
      {
        decidedOn: '2024-01-05',
        decisionNumber: `2/KH-${word}`,
        reason: `Giao lần đầu ${word}`,
        targets: targets.flatMap(([unit, target]) =>
          (['DV_KNM', 'DV_TONG'] as const).map((indicator) => ({
            ...{ unit, indicator, target },
            ...{ comparison: 'at_least' as const, threshold: null, derived: false },
          })),
        ),
      },
    ],
  }
}
