import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { hasBegun } from '@/lib/periods/rules/latest-due-month'
import { findUnit } from '@/lib/units/internal'
import { readOwnSpans } from './read-own-spans'
import { readReportFacts, type AskedReport } from './read-report-facts'
import { firstContent } from './rules/first-content'
import { reportSpan } from './rules/report-kind'
import { createWrittenReportInput } from './schemas'
import type { NewWrittenReportView, WrittenReportActView } from './views'

/**
 * Begins a report of a unit: every section is composed from the figures as they are. Sent twice under one key, it
 * is made once.
 * @throws DomainError not_found; invalid_input for months to come; conflict written_report_no_term, …_no_campaign
 */
export async function createWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WrittenReportActView> {
  const { key, unit: code, kind, through, plan } = parseInput(createWrittenReportInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'written_reports.write')
    const answered = await findAnswer<WrittenReportActView>(tx, ctx, key)
    if (answered) return answered
    const own = kind === 'term' || kind === 'campaign' ? await readOwnSpans(tx, ctx, unit) : null
    const asked = askedReport({ kind, through, plan: plan ?? null }, own)
    if (!hasBegun(asked.span.from, ctx.today, ctx.cutoffDay))
      throw new DomainError('invalid_input', 'invalid_input', {}, { through: 'month_to_come' })
    const content = firstContent(await readReportFacts(tx, ctx, unit, asked))

    const id = uuidv7()
    await tx.$executeRaw`
      INSERT INTO written_reports (tenant_id, id, unit_id, unit_path, kind, from_month, through_month, plan_id, state,
                                   content, created_by, changed_by)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${kind}, ${asked.span.from},
              ${asked.span.through}, ${asked.planId}::uuid, 'draft', ${JSON.stringify(content)}::jsonb,
              ${ctx.userId}::uuid, ${ctx.userId}::uuid)`
    await audit(tx, ctx, {
      act: 'written_report.created',
      subjectKind: 'written_report',
      subjectId: id,
      unitPath: unit.path,
      details: { kind, ...asked.span },
    })
    const answer: WrittenReportActView = { id, version: 1, revision: 1 }
    await keepAnswer(tx, ctx, key, 'written_report.created', answer)
    return answer
  })
}

function askedReport(
  { kind, through, plan }: Pick<AskedReport, 'kind'> & { through: number; plan: string | null },
  own: Pick<NewWrittenReportView, 'term' | 'campaigns'> | null,
): AskedReport {
  if (kind === 'campaign') {
    const campaign = own?.campaigns.find(({ id }) => id === plan)
    const span = campaign ? reportSpan(kind, through, campaign) : null
    if (!campaign || !span) throw new DomainError('conflict', 'written_report_no_campaign')
    return { kind, span, planId: campaign.id }
  }
  const span = reportSpan(kind, through, own?.term ?? null)
  if (!span) throw new DomainError('conflict', 'written_report_no_term')
  return { kind, span, planId: null }
}
