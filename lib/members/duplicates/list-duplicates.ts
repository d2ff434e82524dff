import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { rangeOf, type PathRange } from '@/lib/units/rules/unit-path'
import { readPairs } from './read-pairs'
import { listDuplicatesInput } from './schemas'
import type { DuplicateListView } from './views'

const pageSize = 30

/** Entries that may be one person's, the surest first: both of them in the asker's scope. */
export async function listDuplicates({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<DuplicateListView> {
  const { unit: code, state, after } = parseInput(listDuplicatesInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.read')
    const range = rangeOf(unit.path)
    const counts = await countPairs(tx, ctx, range)
    const found = await readPairs(tx, ctx, { range, state, after: after ?? null, most: pageSize + 1 })
    const pairs = found.slice(0, pageSize)
    const last = pairs.at(-1)
    return {
      filters: { unit: code ?? null, state },
      pairs,
      counts,
      mayMerge: can(ctx, 'members.merge'),
      nextAfter: found.length > pageSize && last ? `${last.first.id}.${last.second.id}` : null,
    }
  })
}

async function countPairs(tx: Tx, ctx: Context, range: PathRange): Promise<DuplicateListView['counts']> {
  const rows = await tx.$queryRaw<DuplicateListView['counts'][]>`
    SELECT count(*) FILTER (WHERE d.state = 'open')::int AS open,
           count(*) FILTER (WHERE d.state = 'distinct' AND d.decided_by IS NOT NULL)::int AS distinct,
           count(*) FILTER (WHERE d.state = 'merged')::int AS merged
    FROM duplicate_pairs d
    JOIN members a ON a.tenant_id = d.tenant_id AND a.id = d.first_id
    JOIN members b ON b.tenant_id = d.tenant_id AND b.id = d.second_id
    WHERE d.tenant_id = ${ctx.tenantId}::uuid
      AND d.first_path >= ${ctx.scope.lo} AND d.first_path < ${ctx.scope.hi}
      AND d.second_path >= ${ctx.scope.lo} AND d.second_path < ${ctx.scope.hi}
      AND (d.first_path >= ${range.lo} AND d.first_path < ${range.hi} OR d.second_path >= ${range.lo} AND d.second_path < ${range.hi})
      AND (d.state = 'merged' OR a.status NOT IN ('merged', 'voided') AND b.status NOT IN ('merged', 'voided'))`
  return rows[0] ?? { open: 0, distinct: 0, merged: 0 }
}
