import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay } from '@/lib/periods/rules/calendar-date'
import { cutoffDate, daysLeft, dueDate } from '@/lib/periods/rules/due-date'
import { addMonths, monthsBetween, type Month } from '@/lib/periods/rules/month'
import type { DueCorrection, DueDecision, DueMonth, DueRequest, DueReturn, UnitName } from './report-views'

/** How far back unfinished months are looked for. */
export const dueMonthsBack = 24

/** The first of many that are named; the review page has them all. */
const mostNamed = 30

/** Submitted reports, by month and federation. */
export async function readDecisions(tx: Tx, ctx: Context, latest: Month): Promise<DueDecision[]> {
  const rows = await tx.$queryRaw<
    { month: Month; code: string; name: string; reports: number; since: Date | null }[]
  >`
    SELECT r.month, f.code, f.name, count(*)::int AS reports, min(r.first_submitted_on) AS since
    FROM month_reports r
    JOIN units f ON f.tenant_id = r.tenant_id AND f.id = r.federation_id
      AND f.path >= ${ctx.scope.lo} AND f.path < ${ctx.scope.hi}
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month > ${addMonths(latest, -dueMonthsBack)}
      AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi} AND r.state = 'submitted'
    GROUP BY r.month, f.id, f.code, f.name, f.rank, f.position
    ORDER BY r.month DESC, f.rank <> 'top', f.position, f.name COLLATE "vi-x-icu", f.id`
  return rows.map(({ code, name, since, ...row }) => ({
    ...row,
    federation: { code, name },
    since: since ? utcDay(since) : null,
  }))
}

/** Requests that nobody decided yet, and granted corrections that still run. */
export async function readCorrections(
  tx: Tx,
  ctx: Context,
  now: Date,
): Promise<{ requests: DueRequest[]; running: DueCorrection[] }> {
  const rows = await tx.$queryRaw<
    (UnitName & Omit<DueRequest, 'unit' | 'at'> & { requestedBy: string; at: Date; until: Date | null })[]
  >`
    SELECT c.id, u.code, u.name, c.month, c.requested_by AS "requestedBy", c.requested_by_name AS by,
           c.requested_at AS at, c.reason, c.expires_at AS until
    FROM corrections c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
      AND (c.decision IS NULL OR (c.decision = 'granted' AND c.closed_at IS NULL AND c.expires_at > ${now}::timestamptz))
    ORDER BY c.requested_at, c.id`
  return {
    requests: rows
      .filter(({ until, requestedBy }) => until === null && requestedBy !== ctx.userId)
      .map(({ code, name, id, month, by, at, reason }) => ({
        ...{ id, month, by, reason },
        unit: { code, name },
        at: at.toISOString(),
      })),
    running: rows.flatMap(({ code, name, month, until }) =>
      until === null ? [] : [{ unit: { code, name }, month, until: until.toISOString() }],
    ),
  }
}

/** Months that came back and have not been handed in again. */
export async function readReturns(tx: Tx, ctx: Context, latest: Month): Promise<DueReturn[]> {
  const rows = await tx.$queryRaw<(UnitName & Omit<DueReturn, 'unit' | 'at'> & { at: Date })[]>`
    SELECT u.code, u.name, r.month, e.actor_name AS by, e.at, e.reason,
           (SELECT count(*)::int FROM report_cell_returns c
            WHERE c.tenant_id = e.tenant_id AND c.event_id = e.id) AS cells
    FROM month_reports r
    JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id
    JOIN LATERAL (
      SELECT v.tenant_id, v.id, v.actor_name, v.at, v.reason FROM report_events v
      WHERE v.tenant_id = r.tenant_id AND v.unit_id = r.unit_id AND v.month = r.month AND v.kind = 'returned'
      ORDER BY v.at DESC, v.id DESC LIMIT 1) e ON true
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month > ${addMonths(latest, -dueMonthsBack)}
      AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi} AND r.state = 'returned'
    ORDER BY e.at, r.month, r.unit_path`
  return rows.map(({ code, name, at, ...row }) => ({ ...row, unit: { code, name }, at: at.toISOString() }))
}

/**
 * What is expected and not handed in: the month that is reported now, and the months before it that are still
 * open, from the first month that anybody in scope ever began. Locked months wait for nobody.
 */
export async function readOwing(tx: Tx, ctx: Context, latest: Month): Promise<DueMonth[]> {
  const months = monthsBetween(addMonths(latest, 1 - dueMonthsBack), latest)
  const rows = await tx.$queryRaw<
    { month: Month; code: string | null; name: string | null; missing: number; units: UnitName[] }[]
  >`
    WITH first_begun AS (
      SELECT min(r.month) AS month FROM month_reports r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month >= ${months[0]}
        AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
    ), asked AS MATERIALIZED (
      SELECT m.month, m.cutoff
      FROM unnest(${months}::int[], ${months.map((month) => cutoffDate(month, ctx.cutoffDay))}::date[]) AS m(month, cutoff)
      WHERE m.month >= coalesce((SELECT month FROM first_begun), ${latest})
        AND NOT EXISTS (SELECT FROM period_locks l WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.month = m.month)
    )
    SELECT m.month, f.code, f.name, count(*)::int AS missing,
           to_jsonb((array_agg(jsonb_build_object('code', u.code, 'name', u.name)
                               ORDER BY u.position, u.name COLLATE "vi-x-icu", u.id))[1:${mostNamed}::int]) AS units
    FROM asked m
    JOIN unit_placements p ON p.tenant_id = ${ctx.tenantId}::uuid
      AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      AND p.valid_from <= m.cutoff AND (p.valid_to IS NULL OR p.valid_to > m.cutoff)
    JOIN units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id AND u.rank <> 'top'
    LEFT JOIN month_reports r ON r.tenant_id = p.tenant_id AND r.unit_id = p.unit_id AND r.month = m.month
      AND r.month >= (SELECT min(a.month) FROM asked a)
    LEFT JOIN units f ON f.tenant_id = p.tenant_id AND f.id = coalesce(r.federation_id, p.federation_id)
      AND f.path >= ${ctx.scope.lo} AND f.path < ${ctx.scope.hi}
    WHERE coalesce(r.state, 'draft') = 'draft'
    GROUP BY m.month, f.id, f.code, f.name, f.position
    ORDER BY m.month DESC, f.position, f.name COLLATE "vi-x-icu", f.id`
  return rows.map(({ code, name, ...row }) => {
    const dueOn = dueDate({ month: row.month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
    const federation = code !== null && name !== null ? { code, name } : null
    return { ...row, dueOn, daysLeft: daysLeft(ctx.today, dueOn), federation }
  })
}
