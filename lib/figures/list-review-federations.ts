import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { ReviewFederation } from './report-views'

export interface CountedFederation extends ReviewFederation {
  locked: boolean
}

/**
 * How the month stands below a unit: first what is right below it, then each federation under it with its
 * whole subtree, as constituted in that month. What was handed in comes from the roll-up; what is expected,
 * from the lifespans of the units.
 */
export async function listReviewFederations(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
): Promise<CountedFederation[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<CountedFederation[]>`
    WITH counted AS (
      SELECT coalesce(r.federation_id, p.federation_id) AS federation_id,
             count(*) FILTER (WHERE l.alive) AS expected,
             count(*) FILTER (WHERE l.alive AND coalesce(r.state, 'draft') = 'draft') AS draft,
             count(*) FILTER (WHERE r.state = 'submitted') AS waiting,
             count(*) FILTER (WHERE r.state = 'returned') AS returned,
             count(*) FILTER (WHERE r.state = 'approved') AS approved,
             count(*) FILTER (WHERE r.state = 'correcting') AS correcting,
             count(*) FILTER (WHERE q.unit_id IS NOT NULL) AS requests
      FROM units u
      CROSS JOIN LATERAL (SELECT u.established_on <= ${cutoff}::date
                                 AND (u.closed_on IS NULL OR u.closed_on > ${cutoff}::date) AS alive) l
      LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
      LEFT JOIN (SELECT DISTINCT c.unit_id FROM corrections c
                 WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.month = ${month} AND c.decision IS NULL) q
        ON q.unit_id = u.id
      LEFT JOIN LATERAL (
        SELECT g.federation_id FROM unit_placements g
        WHERE r.federation_id IS NULL AND g.tenant_id = u.tenant_id AND g.unit_id = u.id
          AND g.valid_from <= ${cutoff}::date AND (g.valid_to IS NULL OR g.valid_to > ${cutoff}::date)
        ORDER BY g.valid_from DESC LIMIT 1) p ON true
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND u.rank <> 'top' AND (l.alive OR r.first_submitted_on IS NOT NULL)
      GROUP BY 1
    )
    SELECT f.code, f.name, f.id = ${unit.id}::uuid AS own,
           EXISTS (SELECT FROM period_locks k WHERE k.tenant_id = f.tenant_id AND k.month = ${month}) AS locked,
           s.*, t.*
    FROM units f
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.expected), 0)::int AS expected, coalesce(sum(c.draft), 0)::int AS draft,
             coalesce(sum(c.waiting), 0)::int AS waiting, coalesce(sum(c.returned), 0)::int AS returned,
             coalesce(sum(c.approved), 0)::int AS approved, coalesce(sum(c.correcting), 0)::int AS correcting,
             coalesce(sum(c.requests), 0)::int AS requests
      FROM counted c JOIN units g ON g.tenant_id = f.tenant_id AND g.id = c.federation_id
      WHERE g.id = f.id OR (f.id <> ${unit.id}::uuid AND g.path >= f.path AND g.path < left(f.path, -1) || '0')) s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(x.submitted), 0)::int AS submitted, coalesce(sum(x.on_time), 0)::int AS "onTime"
      FROM report_totals x
      WHERE x.tenant_id = f.tenant_id AND x.month = ${month}
        AND (x.federation_id = f.id
             OR (f.id <> ${unit.id}::uuid AND x.federation_path >= f.path AND x.federation_path < left(f.path, -1) || '0'))) t
    WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.path >= ${ctx.scope.lo} AND f.path < ${ctx.scope.hi}
      AND (f.id = ${unit.id}::uuid OR (f.parent_id = ${unit.id}::uuid AND f.rank = 'intermediate'))
      AND (f.id = ${unit.id}::uuid OR s.expected > 0 OR t.submitted > 0)
    ORDER BY f.id <> ${unit.id}::uuid, f.position, f.name COLLATE "vi-x-icu", f.id`
}
