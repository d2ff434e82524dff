import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths } from '@/lib/periods/rules/month'
import { findUnit } from '@/lib/units/internal'
import { entryGridInput } from './schemas'
import type { GridHistoryView, UnitHistory } from './views'

/** How far back the side panel and the checks look. */
const monthsBack = 24

/** The earlier months and this year's plans of every line of a month's form. Two statements beside the look-up. */
export async function getGridHistory({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<GridHistoryView> {
  const { unit: code, month } = parseInput(entryGridInput, input)
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const histories = await tx.$queryRaw<{ unitId: string; months: UnitHistory['months'] }[]>`
      SELECT h.unit_id AS "unitId", jsonb_object_agg(h.indicator, h.months) AS months
      FROM (
        SELECT f.unit_id, f.indicator, jsonb_agg(jsonb_build_array(f.month, f.value) ORDER BY f.month) AS months
        FROM unit_placements p
        JOIN figures f ON f.tenant_id = p.tenant_id AND f.unit_id = p.unit_id
          AND f.month >= ${addMonths(month, -monthsBack)} AND f.month < ${month} AND f.entry <> 'blank'
        WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
          AND (p.parent_id = ${unit.id}::uuid OR p.unit_id = ${unit.id}::uuid)
          AND p.valid_from <= ${cutoff}::date AND (p.valid_to IS NULL OR p.valid_to > ${cutoff}::date)
        GROUP BY f.unit_id, f.indicator
      ) h GROUP BY h.unit_id`
    const plans = await tx.$queryRaw<{ unitId: string; plans: UnitHistory['plans'] }[]>`
      SELECT g.unit_id AS "unitId", jsonb_object_agg(g.indicator, g.target::text) AS plans
      FROM (
        SELECT DISTINCT ON (t.unit_id, t.indicator) t.unit_id, t.indicator, t.target
        FROM plan_targets t
        JOIN plans y ON y.tenant_id = t.tenant_id AND y.id = t.plan_id AND y.kind = 'yearly' AND y.voided_at IS NULL
          AND y.from_month <= ${month} AND y.through_month >= ${month}
        -- A version holds all targets of its issuer: what it leaves out is withdrawn.
        JOIN LATERAL (
          SELECT r.revision, r.decided_on FROM plan_revisions r
          WHERE r.tenant_id = t.tenant_id AND r.plan_id = t.plan_id AND r.issuer_id = t.issuer_id
            AND r.decided_on <= ${ctx.today}::date
          ORDER BY r.decided_on DESC, r.revision DESC LIMIT 1) v ON v.revision = t.revision
        JOIN units u ON u.tenant_id = t.tenant_id AND u.id = t.unit_id
        WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.unit_path >= ${ctx.scope.lo} AND t.unit_path < ${ctx.scope.hi}
          AND (u.parent_id = ${unit.id}::uuid OR u.id = ${unit.id}::uuid)
        ORDER BY t.unit_id, t.indicator, v.decided_on DESC, t.revision DESC
      ) g GROUP BY g.unit_id`
    return { units: joined(histories, plans) }
  })
}

function joined(
  histories: readonly { unitId: string; months: UnitHistory['months'] }[],
  plans: readonly { unitId: string; plans: UnitHistory['plans'] }[],
): Record<string, UnitHistory> {
  const units: Record<string, UnitHistory> = {}
  for (const { unitId, months } of histories) units[unitId] = { months, plans: {} }
  for (const { unitId, plans: ofUnit } of plans)
    units[unitId] = { months: units[unitId]?.months ?? {}, plans: ofUnit }
  return units
}
