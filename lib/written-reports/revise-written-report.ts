import 'server-only'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockReport } from './internal'
import { reviseWrittenReportInput } from './schemas'
import type { WrittenReportActView } from './views'

/**
 * Begins the next revision of an issued report: a draft with the same words, live numbers, and no number or date of
 * its own yet. What was issued stays as it is.
 * @throws DomainError not_found; conflict written_report_not_issued, written_report_void
 */
export async function reviseWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportActView> {
  const { key, id, version } = parseInput(reviseWrittenReportInput, input)
  return withScope(ctx, async (tx) => {
    const report = await lockReport(tx, ctx, id)
    requireCapability(ctx, 'written_reports.write')
    const answered = await findAnswer<WrittenReportActView>(tx, ctx, key)
    if (answered) return answered
    if (report.state === 'void') throw new DomainError('conflict', 'written_report_void')
    if (report.state === 'draft') throw new DomainError('conflict', 'written_report_not_issued')
    if (report.version !== version) throw new DomainError('conflict')
    const content = { ...report.content, number: '', datedOn: null }
    const revision = report.revision + 1
    await tx.$executeRaw`
      UPDATE written_reports SET state = 'draft', revision = ${revision}, content = ${JSON.stringify(content)}::jsonb,
        version = version + 1, changed_by = ${ctx.userId}::uuid, changed_at = now()
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'written_report.revised',
      subjectKind: 'written_report',
      subjectId: id,
      unitPath: report.unit.path,
      details: { revision },
    })
    const answer: WrittenReportActView = { id, version: version + 1, revision }
    await keepAnswer(tx, ctx, key, 'written_report.revised', answer)
    return answer
  })
}
