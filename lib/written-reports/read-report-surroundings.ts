import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths, yearOf } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import type { ScopedUnit } from '@/lib/units/internal'
import { EVENT_KINDS, type EventKind, type FactGrades, type ReportFacts } from './rules/report-facts'

const NATIONAL = 'Tổng Liên đoàn Lao động Việt Nam'

/**
 * Whom the head of a document names above the unit: the unit above it, for a top federation the national level.
 * The name of the unit above is public, wherever the asker stands.
 */
export async function readSuperior(tx: Tx, ctx: Context, unit: ScopedUnit): Promise<string | null> {
  if (unit.rank === 'top') return ctx.tenantKind === 'national' ? null : NATIONAL
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${unit.parentId}::uuid
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  return rows[0]?.name ?? ctx.tenantName
}

/** Reorganisations below a unit that took effect within the span, by kind. */
export async function readEventCounts(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  span: Span,
): Promise<ReportFacts['events']> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<{ kind: string; count: number }[]>`
    SELECT kind, count(*)::int AS count FROM unit_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND scope_path >= ${lo} AND scope_path < ${hi}
      AND effective_on > ${cutoffDate(addMonths(span.from, -1), ctx.cutoffDay)}::date
      AND effective_on <= ${cutoffDate(span.through, ctx.cutoffDay)}::date
    GROUP BY kind`
  return EVENT_KINDS.flatMap((kind: EventKind) => {
    const found = rows.find((row) => row.kind === kind)
    return found ? [{ kind, count: found.count }] : []
  })
}

/** How the unions of a unit were graded in each year that ends within the span. */
export async function readGradeYears(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  span: Span,
): Promise<FactGrades[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  return tx.$queryRaw<FactGrades[]>`
    SELECT year, count(*)::int AS graded,
           (count(*) FILTER (WHERE decided_grade IN ('excellent', 'good')))::int AS good
    FROM union_grades
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${lo} AND unit_path < ${hi} AND state = 'decided'
      AND year BETWEEN ${yearOf(span.from) - 1} AND ${yearOf(span.through)}
    GROUP BY year ORDER BY year`
}
