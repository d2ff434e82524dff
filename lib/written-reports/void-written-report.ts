import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockReport } from './internal'
import { voidWrittenReportInput } from './schemas'
import type { WrittenReportActView } from './views'

/**
 * Takes a report back, with the reason: it stays to be read, marked as void. One that was issued only who may issue.
 * @throws DomainError not_found; conflict, written_report_void
 */
export async function voidWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportActView> {
  const { id, version, reason } = parseInput(voidWrittenReportInput, input)
  return withScope(ctx, async (tx) => {
    const report = await lockReport(tx, ctx, id)
    requireCapability(ctx, report.issued > 0 ? 'written_reports.issue' : 'written_reports.write')
    if (report.state === 'void') throw new DomainError('conflict', 'written_report_void')
    if (report.version !== version) throw new DomainError('conflict')
    await tx.$executeRaw`
      UPDATE written_reports SET state = 'void', voided_at = now(), void_reason = ${reason}, version = version + 1,
        changed_by = ${ctx.userId}::uuid, changed_at = now()
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'written_report.voided',
      subjectKind: 'written_report',
      subjectId: id,
      unitPath: report.unit.path,
      details: { revision: report.revision, issued: report.issued > 0 },
    })
    return { id, version: version + 1, revision: report.revision }
  })
}
