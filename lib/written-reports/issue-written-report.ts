import 'server-only'
import { createHash } from 'node:crypto'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, type FieldProblem } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockReport, requireDraft } from './internal'
import { readReportFacts } from './read-report-facts'
import { documentText } from './rules/document-text'
import type { ReportContent } from './rules/report-content'
import { reportDocument } from './rules/report-document'
import { contentProblems } from './rules/resolve-text'
import { issueWrittenReportInput } from './schemas'
import type { WrittenReportActView } from './views'

/**
 * Issues a draft: its numbers are taken as they are in this moment, and the document, its text and the hash of that
 * are kept for good. Later changes of figures change nothing in it.
 * @throws DomainError not_found; invalid_input without number, date or signer; not_ready written_report_tokens;
 *   conflict
 */
export async function issueWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportActView> {
  const { key, id, version } = parseInput(issueWrittenReportInput, input)
  return withScope(ctx, async (tx) => {
    const report = await lockReport(tx, ctx, id)
    requireCapability(ctx, 'written_reports.issue')
    const answered = await findAnswer<WrittenReportActView>(tx, ctx, key)
    if (answered) return answered
    requireDraft(report, version)
    const { content, revision, unit } = report
    requireFilled(content)
    const facts = await readReportFacts(tx, ctx, unit, report)
    const problems = contentProblems(content, facts)
    if (problems.length > 0)
      throw new DomainError('not_ready', 'written_report_tokens', { count: problems.length })

    const document = reportDocument(facts, content, { draft: false })
    const text = documentText(document)
    const sha256 = createHash('sha256').update(text).digest('hex')
    await tx.$executeRaw`
      INSERT INTO written_report_issues (tenant_id, report_id, revision, unit_path, number, dated_on, content, document,
                                         text, sha256, issued_by)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${revision}, ${unit.path}, ${content.number},
              ${content.datedOn}::date, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(document)}::jsonb, ${text},
              ${sha256}, ${ctx.userId}::uuid)`
    await tx.$executeRaw`
      UPDATE written_reports SET state = 'issued', version = version + 1, changed_by = ${ctx.userId}::uuid,
        changed_at = now()
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'written_report.issued',
      subjectKind: 'written_report',
      subjectId: id,
      unitPath: unit.path,
      details: { revision, number: content.number, datedOn: content.datedOn, sha256 },
    })
    const answer: WrittenReportActView = { id, version: version + 1, revision }
    await keepAnswer(tx, ctx, key, 'written_report.issued', answer)
    return answer
  })
}

/** A document without its number, date, place or signer is none. */
function requireFilled({ number, datedOn, place, signer }: ReportContent): void {
  const missing: Record<string, FieldProblem> = {}
  if (number === '') missing['number'] = 'required'
  if (datedOn === null) missing['datedOn'] = 'required'
  if (place === '') missing['place'] = 'required'
  if (signer.name === '') missing['signer.name'] = 'required'
  if (signer.position === '') missing['signer.position'] = 'required'
  if (Object.keys(missing).length > 0) throw new DomainError('invalid_input', 'invalid_input', {}, missing)
}
