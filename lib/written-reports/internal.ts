import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { AskedReport } from './read-report-facts'
import type { ReportContent, ReportState } from './rules/report-content'
import type { ReportKind } from './rules/report-kind'
import { reportContentSchema } from './schemas'

/** A report as it is kept, with its unit. */
export interface StoredReport extends AskedReport {
  id: string
  unit: ScopedUnit
  state: ReportState
  revision: number
  content: ReportContent
  version: number
  /** Of the last revision issued; 0 when none was. */
  issued: number
}

/**
 * A report within the context's scope, locked and as it stands now.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function lockReport(tx: Tx, ctx: Context, id: string): Promise<StoredReport> {
  await tx.$queryRaw`
    SELECT id FROM written_reports
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    FOR UPDATE`
  return findReport(tx, ctx, id)
}

/** The same without a lock, to be read. */
export async function findReport(tx: Tx, ctx: Context, id: string): Promise<StoredReport> {
  const rows = await tx.$queryRaw<ReportRow[]>`
    SELECT w.id, w.kind, w.from_month AS "from", w.through_month AS "through", w.plan_id AS "planId", w.state,
           w.revision, w.content, w.version, u.id AS "unitId", u.code, u.name, u.path, u.parent_id AS "parentId",
           u.rank, u.kind AS "unitKind",
           coalesce((SELECT max(i.revision) FROM written_report_issues i
                     WHERE i.tenant_id = w.tenant_id AND i.report_id = w.id), 0) AS issued
    FROM written_reports w JOIN units u ON u.tenant_id = w.tenant_id AND u.id = w.unit_id
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.id = ${id}::uuid
      AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
  const row = rows[0]
  if (!row) throw notFound()
  const { from, through, content, unitId, code, name, path, parentId, rank, unitKind, ...report } = row
  return {
    ...report,
    span: { from, through },
    unit: { id: unitId, code, name, path, parentId, rank, kind: unitKind },
    content: reportContentSchema.parse(content),
  }
}

/**
 * Stops an act that only a draft allows, or that somebody was quicker with.
 * @throws DomainError conflict written_report_issued | written_report_void | conflict
 */
export function requireDraft({ state, version }: StoredReport, seen: number): void {
  if (state === 'issued') throw new DomainError('conflict', 'written_report_issued')
  if (state === 'void') throw new DomainError('conflict', 'written_report_void')
  if (version !== seen) throw new DomainError('conflict')
}

interface ReportRow {
  id: string
  kind: ReportKind
  from: Month
  through: Month
  planId: string | null
  state: ReportState
  revision: number
  content: unknown
  version: number
  issued: number
  unitId: string
  code: string
  name: string
  path: string
  parentId: string | null
  rank: UnitRank
  unitKind: string
}
