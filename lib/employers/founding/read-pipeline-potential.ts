import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ScopedUnit } from '@/lib/units/internal'

/** `unions`: one for each case; `members`: those it is expected to bring. */
export type PipelineMeasure = 'unions' | 'members'

/**
 * What the way to unions may yet bring to each unit directly below one, by the unit's id: of the cases that were open
 * on the day, how many unions, or how many members: as expected, else the applications, else the head-count of the
 * day. Units without a case are absent. One statement.
 */
export async function readPipelinePotential(
  tx: Tx,
  ctx: Context,
  unit: Pick<ScopedUnit, 'id'>,
  day: CalendarDate,
  measure: PipelineMeasure = 'unions',
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; potential: number }[]>`
    SELECT b.id, sum(CASE WHEN ${measure} = 'unions' THEN 1
                     ELSE coalesce(c.expected_members, c.applications, w.workers, 0) END)::float8 AS potential
    FROM units b
    JOIN founding_cases c ON c.tenant_id = b.tenant_id AND c.unit_path >= b.path AND c.unit_path < left(b.path, -1) || '0'
    JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id AND e.voided_at IS NULL
    LEFT JOIN LATERAL (
      SELECT f.workers FROM employer_workforce f
      WHERE f.tenant_id = e.tenant_id AND f.employer_id = e.id AND f.voided_at IS NULL
        AND f.valid_from <= ${day}::date AND (f.valid_to IS NULL OR f.valid_to > ${day}::date)
      ORDER BY f.valid_from DESC LIMIT 1) w ON true
    WHERE b.tenant_id = ${ctx.tenantId}::uuid AND b.parent_id = ${unit.id}::uuid
      AND b.path >= ${ctx.scope.lo} AND b.path < ${ctx.scope.hi}
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
      AND c.began_on <= ${day}::date
      AND (c.stage NOT IN ('recognised', 'refused', 'dropped') OR c.stage_on > ${day}::date)
    GROUP BY b.id`
  return new Map(rows.map(({ id, potential }) => [id, potential]))
}
