import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import { shapeWeights, yearBefore } from '@/lib/plans/rules/phasing-weights'
import type { ScopedUnit } from '@/lib/units/internal'
import type { FoundPlan } from './find-plan'
import type { AssignmentView } from './views'

/** The weights of a target by the shape of the year before; empty, which is even, without any. */
export type ShapeOf = (forId: string, indicator: string) => number[]

/**
 * The months of the year before for every flow that is phased by it: of the unit that receives, and where it did
 * nothing then, of the issuer as a whole. Without such a flow, and for tenants, nothing is asked.
 */
export async function readShapes(
  tx: Tx,
  ctx: Context,
  { plan, issuer, assignment }: { plan: FoundPlan; issuer: ScopedUnit; assignment: AssignmentView },
): Promise<ShapeOf> {
  const phased = assignment.columns
    .map(({ indicator }) => indicator)
    .filter((code) => assignment.rows.some(({ cells }) => cells[code]?.planned?.phasing === 'last_year'))
  if (phased.length === 0 || assignment.level === 'tenants') return () => []
  const { from, through } = yearBefore(plan)
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<{ id: string; indicator: string; month: Month; amount: number }[]>`
    WITH asked AS MATERIALIZED (
      SELECT id, path, rank, left(path, -1) || '0' AS path_hi FROM units
      WHERE tenant_id = ${ctx.tenantId}::uuid AND path >= ${lo} AND path < ${hi}
        AND (id = ${issuer.id}::uuid OR parent_id = ${issuer.id}::uuid)
    )
    SELECT a.id, t.indicator, t.month, sum(t.amount)::float8 AS amount
    FROM asked a
    JOIN figure_totals t ON t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = ANY(${phased}::text[])
      AND t.federation_path >= a.path AND t.federation_path < a.path_hi
      AND t.federation_path >= ${lo} AND t.federation_path < ${hi} AND t.month BETWEEN ${from} AND ${through}
    WHERE a.rank <> 'grassroots'
    GROUP BY a.id, t.indicator, t.month
    UNION ALL
    SELECT a.id, f.indicator, f.month, f.contribution::float8
    FROM asked a
    JOIN figures f ON f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = a.id AND f.indicator = ANY(${phased}::text[])
      AND f.unit_path >= ${lo} AND f.unit_path < ${hi} AND f.month BETWEEN ${from} AND ${through} AND f.entry <> 'blank'
    WHERE a.rank = 'grassroots'`
  const amounts = new Map(rows.map((row) => [`${row.id} ${row.indicator} ${row.month}`, row.amount]))
  const shape = (id: string, indicator: string) =>
    shapeWeights(plan, (month) => amounts.get(`${id} ${indicator} ${month}`) ?? 0)
  return (forId, indicator) => {
    const own = shape(forId, indicator)
    return own.length > 0 ? own : shape(issuer.id, indicator)
  }
}
