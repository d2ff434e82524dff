import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockReport, requireDraft } from './internal'
import { SECTIONS, type ReportContent } from './rules/report-content'
import { saveWrittenReportInput } from './schemas'
import type { SaveWrittenReportView } from './views'

/**
 * Keeps what a draft says, also with tokens that are not understood yet: only issuing asks for sound ones. Where
 * somebody else saved meanwhile, nothing is written and theirs comes back.
 * @throws DomainError not_found; conflict written_report_issued, written_report_void
 */
export async function saveWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SaveWrittenReportView> {
  const { id, version, content } = parseInput(saveWrittenReportInput, input)
  return withScope(ctx, async (tx): Promise<SaveWrittenReportView> => {
    const report = await lockReport(tx, ctx, id)
    requireCapability(ctx, 'written_reports.write')
    requireDraft(report, report.version)
    // Both come from the schema, so that their parts stand in one order.
    if (JSON.stringify(report.content) === JSON.stringify(content))
      return { status: 'saved', id, version: report.version, revision: report.revision }
    if (report.version !== version) {
      const [changed] = await tx.$queryRaw<{ name: string }[]>`
        SELECT u.display_name AS name FROM written_reports w
        JOIN tenant_users u ON u.tenant_id = w.tenant_id AND u.user_id = w.changed_by
        WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.id = ${id}::uuid
          AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
      return {
        ...{ status: 'conflict', version: report.version, theirs: report.content },
        changedBy: changed?.name ?? '',
      }
    }
    await tx.$executeRaw`
      UPDATE written_reports SET content = ${JSON.stringify(content)}::jsonb, version = version + 1,
        changed_by = ${ctx.userId}::uuid, changed_at = now()
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'written_report.saved',
      subjectKind: 'written_report',
      subjectId: id,
      unitPath: report.unit.path,
      details: { revision: report.revision, changed: changedParts(report.content, content) },
    })
    return { status: 'saved', id, version: version + 1, revision: report.revision }
  })
}

/** Which parts differ; their words are no business of the trail. */
function changedParts(before: ReportContent, after: ReportContent): string[] {
  const sections = SECTIONS.filter((key) => before.sections[key].text !== after.sections[key].text)
  const others = (['subject', 'number', 'place', 'datedOn', 'recipients', 'decimals'] as const).filter(
    (name) => before[name] !== after[name],
  )
  return [...sections, ...others]
}
