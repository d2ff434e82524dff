import 'server-only'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import type { Context } from '@/lib/core/context'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { placeInput } from './schemas'
import type { PlaceView } from './views'

/**
 * Where the frame around a page says one is. For a unit that is not the asker's to see it answers with their
 * own unit, so that the frame stands while the page says "not found". One statement.
 */
export async function getPlace({ ctx, input }: { ctx: Context; input: unknown }): Promise<PlaceView> {
  const { unit, withMonths } = parseInput(placeInput, input)
  requireCapability(ctx, 'units.read')
  return withScope(ctx, async (tx) =>
    placeOf(await readSurroundings(tx, ctx, unit ?? ctx.unitCode, withMonths)),
  )
}

interface Surrounding {
  id: string
  code: string
  name: string
  parentId: string | null
  /** How many steps above the unit itself; null beside the way. */
  above: number | null
  months: number[] | null
}

/** The way up from the unit, and everything directly below any step of it. */
function readSurroundings(tx: Tx, ctx: Context, code: string, withMonths: boolean): Promise<Surrounding[]> {
  return tx.$queryRaw<Surrounding[]>`
    WITH RECURSIVE here AS (
      SELECT u.id, u.parent_id, u.path, u.rank FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.code = ANY (ARRAY[${code}, ${ctx.unitCode}])
        AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      ORDER BY u.code <> ${code} LIMIT 1
    ), way AS (
      SELECT id, parent_id, 0 AS above FROM here
      UNION ALL
      SELECT p.id, p.parent_id, way.above + 1
      FROM way JOIN units p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.id = way.parent_id
      WHERE p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    ), shown AS (
      SELECT id, above FROM way
      UNION ALL
      SELECT c.id, NULL
      FROM way JOIN units c ON c.tenant_id = ${ctx.tenantId}::uuid AND c.parent_id = way.id
      WHERE c.path >= ${ctx.scope.lo} AND c.path < ${ctx.scope.hi}
        AND (c.closed_on IS NULL OR c.closed_on > ${ctx.today}::date)
        AND NOT EXISTS (SELECT FROM way w WHERE w.id = c.id)
    )
    SELECT u.id, u.code, u.name, u.parent_id AS "parentId", s.above,
      CASE WHEN s.above = 0 AND ${withMonths} THEN ARRAY(
        SELECT DISTINCT m.month FROM here CROSS JOIN LATERAL (
          SELECT f.month FROM figures f
          WHERE here.rank = 'grassroots' AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = here.id
            AND f.entry <> 'blank'
          UNION ALL
          SELECT t.month FROM figure_totals t
          WHERE here.rank <> 'grassroots' AND t.tenant_id = ${ctx.tenantId}::uuid
            AND t.federation_path >= here.path AND t.federation_path < left(here.path, -1) || '0') m
        ORDER BY m.month) END AS months
    FROM shown s JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = s.id
    ORDER BY u.position, u.name COLLATE "vi-x-icu", u.id`
}

function placeOf(rows: readonly Surrounding[]): PlaceView {
  const way = rows.filter(isOnWay).sort((a, b) => b.above - a.above)
  const childrenOf = (parentId: string | null) =>
    rows.filter((row) => row.parentId === parentId).map(({ code, name }) => ({ code, name }))
  const ids = new Set(way.map(({ id }) => id))
  const here = way.at(-1)
  return {
    levels: way.map(({ code, name, parentId }) => ({
      code,
      name,
      siblings: parentId && ids.has(parentId) ? childrenOf(parentId) : [{ code, name }],
    })),
    below: here ? childrenOf(here.id) : [],
    months: here?.months ?? [],
  }
}

function isOnWay(row: Surrounding): row is Surrounding & { above: number } {
  return row.above !== null
}
