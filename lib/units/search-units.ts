import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import { likePatterns } from './rules/like-patterns'
import { searchUnitsInput } from './schemas'
import type { FoundUnitView } from './views'

const mostFound = 20

/**
 * Units in scope whose name holds every word typed, with or without tone marks: those with the words side by
 * side first, higher ranks before lower, then in Vietnamese order. At most 20; closed units too, last.
 */
export async function searchUnits({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ units: FoundUnitView[] }> {
  const { q } = parseInput(searchUnitsInput, input)
  requireCapability(ctx, 'units.read')
  const { words, phrase } = likePatterns(searchKey(q))
  if (words.length === 0) return { units: [] }
  return withScope(ctx, async (tx) => ({
    units: await tx.$queryRaw<FoundUnitView[]>`
      SELECT u.code, u.name, p.name AS "parentName"
      FROM units u
      LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
        AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND u.search_key LIKE ALL (${words}::text[])
      ORDER BY u.closed_on <= ${ctx.today}::date IS TRUE, u.search_key LIKE ${phrase} DESC,
        array_position(ARRAY['top', 'intermediate', 'grassroots'], u.rank), u.name COLLATE "vi-x-icu", u.id
      LIMIT ${mostFound}`,
  }))
}
