import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { ListedUnit } from './find-branches'
import type { ScopedUnit } from './internal'
import { likePatterns } from './rules/like-patterns'
import type { Ownership } from './rules/unit-kind'
import { rangeOf } from './rules/unit-path'
import type { ListedRank, UnitState } from './schemas'

interface Wanted {
  unit: ScopedUnit
  q: string | null
  rank: ListedRank | null
  ownership: Ownership | null
  state: UnitState
  after: string | null
  size: number
}

/** The units at any depth below one unit that fit every filter, by name, one more than a page. */
export function findFittingUnits(tx: Tx, ctx: Context, wanted: Wanted): Promise<ListedUnit[]> {
  const { after, size, rank, ownership, state } = wanted
  const { words } = likePatterns(searchKey(wanted.q ?? ''))
  const below = rangeOf(wanted.unit.path)
  return tx.$queryRaw<ListedUnit[]>`
    WITH cursor AS (
      SELECT a.name, a.id FROM units a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.code = ${after}
        AND a.path >= ${ctx.scope.lo} AND a.path < ${ctx.scope.hi}
    ), fitting AS (
      SELECT u.id, u.code, u.name FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND u.path > ${below.lo} AND u.path < ${below.hi}
        AND (${rank}::text IS NULL OR u.rank = ${rank})
        AND (${ownership}::text IS NULL OR u.ownership = ${ownership})
        AND (${state} = 'all' OR (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date) = (${state} = 'active'))
        AND u.search_key LIKE ALL (${words}::text[])
    )
    SELECT f.id, f.code, 0 AS depth,
      (SELECT b.code FROM fitting b
       WHERE (b.name COLLATE "vi-x-icu", b.id) <= ((SELECT name FROM cursor), (SELECT id FROM cursor))
       ORDER BY b.name COLLATE "vi-x-icu" DESC, b.id DESC OFFSET ${size} LIMIT 1) AS "previousAfter"
    FROM fitting f
    WHERE ${after}::text IS NULL
      OR (f.name COLLATE "vi-x-icu", f.id) > ((SELECT name FROM cursor), (SELECT id FROM cursor))
    ORDER BY f.name COLLATE "vi-x-icu", f.id LIMIT ${size + 1}`
}
