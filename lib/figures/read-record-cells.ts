import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { EntryColumns } from '@/lib/figures/rules/figure-entry'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'

/** A cell whose number comes from records, as it stands, with what decides whether it may change. */
export interface RecordCell {
  unitId: string
  unitPath: string
  month: Month
  indicator: string
  kind: 'flow' | 'stock'
  federationId: string
  entry: EntryColumns['entry'] | null
  value: number | null
  /** Who made its present number; null for a cell never saved. */
  source: FigureSource | null
  state: ReportState
  locked: boolean
  correctionUntil: Date | null
}

/**
 * The cells of these units and months that come from records, in one statement; nothing of months not lived, and
 * nothing of a federation for somebody who does not reach the unions below it: they could not count its cells.
 */
export async function readRecordCells(
  tx: Tx,
  ctx: Context,
  unitIds: readonly string[],
  months: readonly Month[],
): Promise<RecordCell[]> {
  return tx.$queryRaw<RecordCell[]>`
    SELECT u.id AS "unitId", u.path AS "unitPath", m.month, i.code AS indicator, i.kind,
           coalesce(r.federation_id, p.federation_id) AS "federationId", f.entry, f.value, f.source,
           coalesce(r.state, 'draft') AS state, l.month IS NOT NULL AS locked, k.expires_at AS "correctionUntil"
    FROM units u
    CROSS JOIN unnest(${months}::int[], ${months.map((month) => cutoffDate(month, ctx.cutoffDay))}::date[])
      AS m(month, cutoff)
    CROSS JOIN LATERAL (
      SELECT DISTINCT ON (c.indicator) c.indicator, c.source FROM figure_sources c
      WHERE c.tenant_id = u.tenant_id AND c.unit_id = u.id AND c.from_month <= m.month
      ORDER BY c.indicator, c.from_month DESC) s
    JOIN indicators i ON i.tenant_id = u.tenant_id AND i.code = s.indicator AND i.kind <> 'ratio'
      AND i.asked_of = CASE u.rank WHEN 'grassroots' THEN 'grassroots' ELSE 'federation' END
    CROSS JOIN LATERAL (
      SELECT g.federation_id FROM unit_placements g
      WHERE g.tenant_id = u.tenant_id AND g.unit_id = u.id
        AND g.valid_from <= m.cutoff AND (g.valid_to IS NULL OR g.valid_to > m.cutoff)
      ORDER BY g.valid_from DESC LIMIT 1) p
    LEFT JOIN figures f ON f.tenant_id = u.tenant_id AND f.unit_id = u.id AND f.indicator = i.code AND f.month = m.month
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = m.month
    LEFT JOIN period_locks l ON l.tenant_id = u.tenant_id AND l.month = m.month
    LEFT JOIN LATERAL (
      SELECT o.expires_at FROM corrections o
      WHERE o.tenant_id = u.tenant_id AND o.unit_id = u.id AND o.month = m.month
        AND o.decision = 'granted' AND o.closed_at IS NULL
      ORDER BY o.expires_at DESC LIMIT 1) k ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ANY(${unitIds}::uuid[])
      AND (u.rank = 'grassroots' OR (u.rank = 'intermediate' AND ${ctx.reach !== 'unit'}))
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi} AND s.source = 'records'
    ORDER BY m.month, u.id, i.code`
}
