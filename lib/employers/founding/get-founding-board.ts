import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { openFoundingStages, type FoundingStage } from '@/lib/employers/rules/founding-stage'
import { cardColumns, cardJoins, cardOf, fittingCases, type CardRow, type CaseFilter } from './read-cases'
import { readFrame } from './read-frame'
import { foundingBoardInput } from './schemas'
import type { BoardColumnView, CaseCardView, FoundingBoardView } from './views'

/** Cards of one column; the others are behind its link to the list. */
export const cardsPerColumn = 20

/**
 * The cases of a unit's area by stage: exact counts, how many are late, and the first cards of each. Two statements
 * beside the look-up of the unit and of those who can see to cases.
 */
export async function getFoundingBoard({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<FoundingBoardView> {
  const asked = parseInput(foundingBoardInput, input)
  return withScope(ctx, async (tx) => {
    const { frame, filter } = await readFrame(tx, ctx, asked)
    requireCapability(ctx, 'employers.read')
    const counts = await readCounts(tx, ctx, filter)
    const cards = await readCards(tx, ctx, filter)
    return {
      ...frame,
      columns: openFoundingStages.map((stage): BoardColumnView => ({
        stage,
        count: counts.get(stage)?.count ?? 0,
        overdue: counts.get(stage)?.overdue ?? 0,
        cards: cards.filter((card) => card.stage === stage),
      })),
      ended: {
        recognised: counts.get('recognised')?.count ?? 0,
        refused: counts.get('refused')?.count ?? 0,
        dropped: counts.get('dropped')?.count ?? 0,
      },
    }
  })
}

interface StageCount {
  stage: FoundingStage
  count: number
  overdue: number
}

/** Open cases by stage, and those that ended since the year began. */
async function readCounts(tx: Tx, ctx: Context, filter: CaseFilter): Promise<Map<FoundingStage, StageCount>> {
  const rows = await tx.$queryRaw<StageCount[]>`
    SELECT c.stage, count(*)::int AS count, (count(*) FILTER (WHERE c.next_on < ${ctx.today}::date))::int AS overdue
    FROM founding_cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    WHERE ${fittingCases(ctx, filter)}
      AND (c.stage NOT IN ('recognised', 'refused', 'dropped') OR c.stage_on >= date_trunc('year', ${ctx.today}::date))
    GROUP BY c.stage`
  return new Map(rows.map((row) => [row.stage, row]))
}

async function readCards(tx: Tx, ctx: Context, filter: CaseFilter): Promise<CaseCardView[]> {
  const rows = await tx.$queryRaw<CardRow[]>`
    SELECT ${cardColumns()}
    FROM unnest(${openFoundingStages}::text[]) AS s(stage)
    CROSS JOIN LATERAL (
      SELECT c.* FROM founding_cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
      WHERE ${fittingCases(ctx, filter)} AND c.stage = s.stage
      ORDER BY coalesce(c.next_on, 'infinity'), c.id LIMIT ${cardsPerColumn}) c
    JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    ${cardJoins(ctx)}
    ORDER BY coalesce(c.next_on, 'infinity'), c.id`
  return rows.map((row) => cardOf(ctx, row))
}
