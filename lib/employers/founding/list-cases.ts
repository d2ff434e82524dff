import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { openFoundingStages, type FoundingStage } from '@/lib/employers/rules/founding-stage'
import { fittingCases, readCases, type CaseFilter } from './read-cases'
import { readFrame } from './read-frame'
import { listCasesInput } from './schemas'
import type { CaseListView } from './views'

/** Cases of one page. */
export const casesPerPage = 50

/**
 * The cases of a unit's area at one stage, or at all that still wait for somebody: what is due soonest first, a page
 * at a time by key, and how many there are.
 */
export async function listCases({ ctx, input }: { ctx: Context; input: unknown }): Promise<CaseListView> {
  const { stage, after, ...asked } = parseInput(listCasesInput, input)
  return withScope(ctx, async (tx) => {
    const { frame, filter } = await readFrame(tx, ctx, asked)
    requireCapability(ctx, 'employers.read')
    const stages: readonly FoundingStage[] = stage === 'open' ? openFoundingStages : [stage]
    const total = await countCases(tx, ctx, filter, stages)
    const found = await readCases(tx, ctx, filter, {
      stages,
      after: after ?? null,
      most: casesPerPage + 1,
    })
    const cases = found.slice(0, casesPerPage)
    return {
      ...frame,
      stage,
      total,
      cases,
      nextAfter: found.length > casesPerPage ? (cases.at(-1)?.id ?? null) : null,
    }
  })
}

async function countCases(
  tx: Tx,
  ctx: Context,
  filter: CaseFilter,
  stages: readonly FoundingStage[],
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM founding_cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    WHERE ${fittingCases(ctx, filter)} AND c.stage = ANY(${stages}::text[])`
  return rows[0]?.count ?? 0
}
