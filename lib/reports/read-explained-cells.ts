import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import type { ScopedUnit } from '@/lib/units/internal'
import type { CellCursor } from './rules/cell-cursor'

// A cell's path is its unit's. The statements say so as well: whichever index PostgreSQL takes, with whatever it knows
// of tables that have just been filled, it then finds the cells of one unit and does not look through those of all.

/** A line behind a number: a unit's month of a flow, a unit's standing of a stock or a rate. */
export interface CellLine {
  path: string
  code: string
  name: string
  grassroots: boolean
  aboveCode: string | null
  aboveName: string | null
  /** The month of the cell; of a standing, the last one in which the unit said something. */
  month: Month
  numerator: number
  denominator: number
  state: ReportState
  changedAt: Date
  changedBy: string
  /** Whether somebody entered it, or the unit's registers counted it; of two cells, the one changed last. */
  source: FigureSource
}

export interface AskedCells {
  span: Span
  after: CellCursor | null
  limit: number
}

/**
 * The months of the units that make up a flow, in the order of the tree, months within a unit; those that add
 * nothing are left out. Only what was counted under a federation within the range: a union that came from
 * elsewhere left its earlier months there.
 */
export function readFlowCells(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  { code, span, after, limit }: AskedCells & { code: string },
): Promise<CellLine[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  // The cursor comes from an address: one that points before the range begins at the range.
  const from = after && after.path > lo ? after.path : lo
  return tx.$queryRaw<CellLine[]>`
    SELECT u.path, u.code, u.name, u.rank = 'grassroots' AS grassroots,
           p.code AS "aboveCode", p.name AS "aboveName", f.month,
           f.contribution::float8 AS numerator, 0::float8 AS denominator,
           r.state, f.changed_at AS "changedAt", coalesce(w.display_name, '') AS "changedBy", f.source
    FROM units u
    JOIN figures f ON f.tenant_id = u.tenant_id AND f.unit_id = u.id AND f.unit_path = u.path AND f.indicator = ${code}
      AND f.month BETWEEN ${span.from} AND ${span.through}
    JOIN month_reports r ON r.tenant_id = f.tenant_id AND r.unit_id = f.unit_id AND r.unit_path = f.unit_path
      AND r.month = f.month
    LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
      AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    LEFT JOIN tenant_users w ON w.tenant_id = f.tenant_id AND w.user_id = f.changed_by
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${from} AND u.path < ${hi}
      AND (u.path > ${after?.path ?? ''} OR f.month > ${after?.month ?? 0})
      AND f.contribution <> 0
      AND (${unit.rank === 'grassroots'} OR EXISTS (
        SELECT FROM units h WHERE h.tenant_id = r.tenant_id AND h.id = r.federation_id
          AND h.path >= ${lo} AND h.path < ${hi}))
    ORDER BY u.path, f.month
    LIMIT ${limit}`
}

/**
 * What each unit stands at at the end of the span, of one leaf or of the two that a rate divides; a flow among
 * them is summed over the span. With the last month in which the unit said something of it.
 */
export function readStandings(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: AskedCells & { numerator: StandingLeaf; denominator: StandingLeaf | null },
): Promise<CellLine[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const { span, after, limit, numerator, denominator } = asked
  const below = denominator ?? { code: '', from: 0 }
  return tx.$queryRaw<CellLine[]>`
    SELECT u.path, u.code, u.name, u.rank = 'grassroots' AS grassroots,
           p.code AS "aboveCode", p.name AS "aboveName", s.month, s.numerator, s.denominator,
           r.state, l.changed_at AS "changedAt", coalesce(l.changed_by, '') AS "changedBy", l.source
    FROM units u
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(f.contribution) FILTER (WHERE f.indicator = ${numerator.code}), 0)::float8 AS numerator,
             coalesce(sum(f.contribution) FILTER (WHERE f.indicator = ${below.code}), 0)::float8 AS denominator,
             max(f.month) FILTER (WHERE f.entry <> 'blank') AS month
      FROM figures f
      JOIN month_reports c ON c.tenant_id = f.tenant_id AND c.unit_id = f.unit_id AND c.unit_path = f.unit_path
        AND c.month = f.month
      WHERE f.tenant_id = u.tenant_id AND f.unit_id = u.id AND f.unit_path = u.path AND f.indicator IN (${numerator.code}, ${below.code})
        AND f.month BETWEEN CASE WHEN f.indicator = ${numerator.code} THEN ${numerator.from}::int ELSE ${below.from}::int END
                    AND ${span.through}
        AND (${unit.rank === 'grassroots'} OR EXISTS (
          SELECT FROM units h WHERE h.tenant_id = c.tenant_id AND h.id = c.federation_id
            AND h.path >= ${lo} AND h.path < ${hi}))) s
    JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.unit_path = u.path AND r.month = s.month
    CROSS JOIN LATERAL (
      SELECT f.changed_at, f.source, w.display_name AS changed_by FROM figures f
      LEFT JOIN tenant_users w ON w.tenant_id = f.tenant_id AND w.user_id = f.changed_by
      WHERE f.tenant_id = u.tenant_id AND f.unit_id = u.id AND f.unit_path = u.path AND f.month = s.month
        AND f.indicator IN (${numerator.code}, ${below.code}) AND f.entry <> 'blank'
      ORDER BY f.changed_at DESC LIMIT 1) l
    LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
      AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi}
      AND u.path > ${after?.path ?? ''} AND (s.numerator <> 0 OR s.denominator <> 0)
    ORDER BY u.path
    LIMIT ${limit}`
}

/** A leaf and from which month on it counts; a stock counts from the beginning. */
export interface StandingLeaf {
  code: string
  from: Month | 0
}
