import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { storedDocument, type StoredDocument } from '@/lib/documents/rules/stored-document'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findReport } from './internal'
import { readReportFacts } from './read-report-facts'
import { composeSections } from './rules/compose-sections'
import { withSeal } from './rules/document-text'
import { reportDocument } from './rules/report-document'
import { reportContentSchema, writtenReportInput } from './schemas'
import type { IssueView, WrittenReportView } from './views'

/**
 * A report: its draft with the numbers of now, or a revision as it was issued. Three statements, and for a draft
 * those of its figures.
 * @throws DomainError not_found, also for a revision that was never issued
 */
export async function getWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportView> {
  const { id, revision } = parseInput(writtenReportInput, input)
  return withScope(ctx, async (tx) => {
    const report = await findReport(tx, ctx, id)
    requireCapability(ctx, 'written_reports.read')
    const issues = await readIssues(tx, ctx, id)
    const { unit, state } = report
    const wanted = revision ?? (state === 'draft' ? null : (issues[0]?.revision ?? null))
    const shown = wanted === null ? null : await readIssued(tx, ctx, id, wanted)
    const facts = shown ? null : await readReportFacts(tx, ctx, unit, report)
    const draft = facts && {
      document: reportDocument(facts, report.content, { draft: true }),
      content: report.content,
      live: { facts, composed: composeSections(facts) },
    }
    const issued = shown && {
      document: withSeal(shown.document, shown.sha256),
      ...{ content: shown.content, live: null },
    }
    const told = draft ?? issued
    if (!told) throw notFound()
    return {
      ...{ id, kind: report.kind, span: report.span, state },
      ...{ revision: report.revision, version: report.version },
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...told,
      issue: issues.find((issue) => issue.revision === wanted) ?? null,
      issues,
      ...(await readTraces(tx, ctx, id)),
      may: mayDo(ctx, state, issues.length > 0),
    }
  })
}

function mayDo(ctx: Context, state: WrittenReportView['state'], everIssued: boolean) {
  const write = can(ctx, 'written_reports.write')
  const issue = can(ctx, 'written_reports.issue')
  return {
    write: write && state === 'draft',
    issue: issue && state === 'draft',
    revise: write && state === 'issued',
    void: state !== 'void' && (everIssued ? issue : write),
  }
}

async function readIssues(tx: Tx, ctx: Context, id: string): Promise<IssueView[]> {
  const rows = await tx.$queryRaw<
    (Omit<IssueView, 'issuedAt'> & { issuedAt: Date; datedOn: CalendarDate })[]
  >`
    SELECT i.revision, i.number, i.dated_on::text AS "datedOn", coalesce(u.display_name, '') AS "issuedBy",
           i.issued_at AS "issuedAt", i.sha256
    FROM written_report_issues i
    LEFT JOIN tenant_users u ON u.tenant_id = i.tenant_id AND u.user_id = i.issued_by
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.report_id = ${id}::uuid
      AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}
    ORDER BY i.revision DESC`
  return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }))
}

async function readIssued(tx: Tx, ctx: Context, id: string, revision: number) {
  const rows = await tx.$queryRaw<{ document: StoredDocument; content: unknown; sha256: string }[]>`
    SELECT document, content, sha256 FROM written_report_issues
    WHERE tenant_id = ${ctx.tenantId}::uuid AND report_id = ${id}::uuid AND revision = ${revision}
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  const issued = rows[0]
  if (!issued) throw notFound()
  return {
    ...issued,
    document: storedDocument(issued.document),
    content: reportContentSchema.parse(issued.content),
  }
}

/** Who changed it last, and whether it was taken back. */
async function readTraces(tx: Tx, ctx: Context, id: string) {
  const rows = await tx.$queryRaw<
    { changedBy: string; changedAt: Date; voidedAt: Date | null; voidReason: string | null }[]
  >`
    SELECT coalesce(u.display_name, '') AS "changedBy", w.changed_at AS "changedAt", w.voided_at AS "voidedAt",
           w.void_reason AS "voidReason"
    FROM written_reports w LEFT JOIN tenant_users u ON u.tenant_id = w.tenant_id AND u.user_id = w.changed_by
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.id = ${id}::uuid
      AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
  const trace = rows[0]
  if (!trace) throw notFound()
  const { changedBy, changedAt, voidedAt, voidReason } = trace
  return {
    ...{ changedBy, changedAt: changedAt.toISOString() },
    voided: voidedAt === null ? null : { at: voidedAt.toISOString(), reason: voidReason ?? '' },
  }
}
