import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { PlanDraft, UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import { titled, words, type Word } from '@/tests/isolation/world/marks'
import type { MarkedUnits, UnitPlace } from '@/tests/isolation/world/marked-units'
import { decide, writeTargets } from '@/tests/support/plan-steps'

/** A plan that goes down from the top over the federations, and one that a single unit keeps for itself each. */
export function plansOfA({ top, north, north1, north2, south, south1 }: MarkedUnits): PlanDraft[] {
  return [
    plan(words.leadership, top, [
      [
        top,
        [
          [top, 900_000_001],
          [north, 27_777_777],
          [south, 399_999_999],
        ],
      ],
      [
        north,
        [
          [north1, 777_777],
          [north2, 27_777_778],
        ],
      ],
      [south, [[south1, 399_999_998]]],
    ]),
    plan(words.south, south, [[south, [[south, 388_888_888]]]]),
    plan(words.north, north, [[north, [[north, 27_888_888]]]]),
    plan(words.north1, north1, [[north1, [[north1, 778_888]]]]),
    plan(words.north2, north2, [[north2, [[north2, 27_999_999]]]]),
  ]
}

export function plansOfB({ top, north, north1, south }: MarkedUnits): PlanDraft[] {
  return [
    plan(words.other, top, [
      [
        top,
        [
          [top, 5],
          [north, 4],
          [south, 2],
        ],
      ],
      [north, [[north1, 3]]],
    ]),
  ]
}

/** What the nation asks of a tenant, told to that tenant alone; and drafts of those who hand down. */
export async function markedDrafts(
  owner: ClientBase,
  { seats, units, wordOf, plans, tenant }: DraftedPlans,
): Promise<void> {
  for (const place of ['north', 'south'] as const) {
    const union = units[`${place}1`]
    await writeTargets(seats[place].staff, plans[0] ?? '', [
      { for: union.code, indicator: 'DOI_THOAI', target: 3, explanation: `Tự đề ra ${wordOf[place]}` },
    ])
  }
  // The national level alone keeps such rows; one under this tenant shows that the fence is the tenant's.
  await owner.query(
    `INSERT INTO plan_tenant_targets (tenant_id, plan_id, revision, plan_kind, plan_title, from_month, through_month,
                                      decided_on, target_tenant, indicator, comparison, target)
     VALUES ($1, $2, 1, 'yearly', $3, 202401, 202412, '2024-01-05', $4, 'DV_KNM', 'at_least', 1)`,
    [tenant.id, plans[0], `Kế hoạch ${wordOf.top}`, uuidv7()],
  )
}

type DraftedPlans = Pick<MarkedTenant, 'seats' | 'units' | 'wordOf' | 'plans' | 'tenant'>

/** The south hands its plan down anew. */
export async function stirPlans({ seats, units, plans, wordOf }: MarkedTenant): Promise<void> {
  const ctx = seats.south.staff
  const plan = plans[0] ?? ''
  await writeTargets(ctx, plan, [{ for: units.south1.code, indicator: 'DV_KNM', target: 388_000_000 }])
  await decide(ctx, plan, { decidedOn: '2024-07-01', reason: `Điều chỉnh ${wordOf.south}` })
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

type Given = readonly (readonly [UnitDraft, number])[]

function plan(word: Word, owner: UnitDraft, issued: readonly (readonly [UnitDraft, Given])[]): PlanDraft {
  return {
    id: uuidv7(),
    kind: 'yearly',
    title: `Kế hoạch ${titled(word)}`,
    ...{ from: 202401, through: 202412, owner },
    revisions: issued.map(([issuer, targets]) => ({
      issuer,
      decidedOn: '2024-01-05',
      decisionNumber: `2/KH-${word}`,
      reason: `Giao lần đầu ${word}`,
      targets: targets.flatMap(([unit, target]) =>
        (['DV_KNM', 'DV_TONG'] as const).map((indicator) => ({
          ...{ unit, indicator, target },
          ...{ comparison: 'at_least' as const, threshold: null, derived: false },
        })),
      ),
    })),
  }
}
