import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { reachedRange } from '@/lib/plans/internal'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { listWrittenReportsInput, type ListWrittenReports } from './schemas'
import type { WrittenReportListView, WrittenReportRow } from './views'

const pageSize = 50

/** The written reports of a unit and of those below it, of the latest month first, paged by key. Three statements. */
export async function listWrittenReports({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportListView> {
  const { after, ...filter } = parseInput(listWrittenReportsInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, filter.unit)
    requireCapability(ctx, 'written_reports.read')
    const within = conditions(ctx, unit, filter)
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM written_reports w WHERE ${joinSql(within, ' AND ')}`
    const found = await readPage(tx, ctx, within, after)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      filter,
      rows: found.slice(0, pageSize),
      total: counted?.total ?? 0,
      nextAfter: found.length > pageSize ? (found[pageSize - 1]?.id ?? null) : null,
      may: { write: can(ctx, 'written_reports.write') },
    }
  })
}

function conditions(ctx: Context, unit: ScopedUnit, { kind, state, year }: ListWrittenReports): Sql[] {
  const { lo, hi } = reachedRange(ctx, unit.path)
  return [
    sql`w.tenant_id = ${ctx.tenantId}::uuid AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`,
    sql`w.unit_path >= ${lo} AND w.unit_path < ${hi}`,
    ...(kind === undefined ? [] : [sql`w.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`w.state = ${state}`]),
    ...(year === undefined
      ? []
      : [sql`w.from_month <= ${year * 100 + 12} AND w.through_month >= ${year * 100 + 1}`]),
  ]
}

interface Found extends Omit<WrittenReportRow, 'unit' | 'span' | 'changedAt'> {
  code: string
  name: string
  from: number
  through: number
  changedAt: Date
}

/** A page and one more, to know whether there is more. */
async function readPage(tx: Tx, ctx: Context, within: readonly Sql[], after: string | undefined) {
  const beyond = sql`(w.through_month, w.id) < (SELECT p.through_month, p.id FROM written_reports p
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${after ?? null}::uuid
      AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi})`
  const where = after === undefined ? within : [...within, beyond]
  const rows = await tx.$queryRaw<Found[]>`
    SELECT w.id, u.code, u.name, w.kind, w.from_month AS "from", w.through_month AS "through",
           w.content->>'subject' AS subject, w.state, w.revision, i.number, i.dated_on::text AS "datedOn",
           coalesce(c.display_name, '') AS "changedBy", w.changed_at AS "changedAt"
    FROM written_reports w
    JOIN units u ON u.tenant_id = w.tenant_id AND u.id = w.unit_id
    LEFT JOIN tenant_users c ON c.tenant_id = w.tenant_id AND c.user_id = w.changed_by
    LEFT JOIN LATERAL (
      SELECT s.number, s.dated_on FROM written_report_issues s
      WHERE s.tenant_id = w.tenant_id AND s.report_id = w.id ORDER BY s.revision DESC LIMIT 1) i ON true
    WHERE ${joinSql([...where], ' AND ')}
    ORDER BY w.through_month DESC, w.id DESC LIMIT ${pageSize + 1}`
  return rows.map(({ code, name, from, through, changedAt, ...row }) => ({
    ...row,
    ...{ unit: { code, name }, span: { from, through }, changedAt: changedAt.toISOString() },
  }))
}
