import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ScopedUnit } from './internal'

/** A unit of a page of the list, in its order. */
export interface ListedUnit {
  id: string
  code: string
  depth: 0 | 1
  /** The unit after which the page before begins; null for the first page. The same on every line. */
  previousAfter: string | null
}

interface Wanted {
  unit: ScopedUnit
  /** Codes of the branches that stand open. */
  open: readonly string[]
  after: string | null
  size: number
}

/** The living units directly below one unit, one more than a page, and what the open ones of them hold. */
export function findBranches(
  tx: Tx,
  ctx: Context,
  { unit, open, after, size }: Wanted,
): Promise<ListedUnit[]> {
  return tx.$queryRaw<ListedUnit[]>`
    WITH cursor AS (
      SELECT a.position, a.name, a.id FROM units a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.code = ${after}
        AND a.path >= ${ctx.scope.lo} AND a.path < ${ctx.scope.hi}
    ), sibling AS NOT MATERIALIZED (
      SELECT u.id, u.code, u.position, u.name FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.parent_id = ${unit.id}::uuid
        AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
    ), top AS (
      SELECT s.* FROM sibling s
      WHERE ${after}::text IS NULL OR (s.position, s.name COLLATE "vi-x-icu", s.id)
        > ((SELECT position FROM cursor), (SELECT name FROM cursor), (SELECT id FROM cursor))
      ORDER BY s.position, s.name COLLATE "vi-x-icu", s.id LIMIT ${size + 1}
    ), line AS (
      SELECT top.id, top.code, 0 AS depth, 0 AS position, ''::text AS name, top.id AS top_id,
        top.position AS top_position, top.name AS top_name
      FROM top
      UNION ALL
      SELECT c.id, c.code, 1, c.position, c.name, top.id, top.position, top.name
      FROM top JOIN units c ON c.tenant_id = ${ctx.tenantId}::uuid AND c.parent_id = top.id
      WHERE top.code = ANY (${open}::text[]) AND c.path >= ${ctx.scope.lo} AND c.path < ${ctx.scope.hi}
        AND (c.closed_on IS NULL OR c.closed_on > ${ctx.today}::date)
    )
    SELECT l.id, l.code, l.depth,
      (SELECT s.code FROM sibling s
       WHERE (s.position, s.name COLLATE "vi-x-icu", s.id)
         <= ((SELECT position FROM cursor), (SELECT name FROM cursor), (SELECT id FROM cursor))
       ORDER BY s.position DESC, s.name COLLATE "vi-x-icu" DESC, s.id DESC OFFSET ${size} LIMIT 1) AS "previousAfter"
    FROM line l
    ORDER BY l.top_position, l.top_name COLLATE "vi-x-icu", l.top_id, l.depth,
      l.position, l.name COLLATE "vi-x-icu", l.id`
}
