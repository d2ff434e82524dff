import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { canAct } from '@/lib/figures/rules/month-state'
import { findUnit } from '@/lib/units/internal'
import { lockUnits } from './internal'
import { recordEvents } from './report-events'
import { circumstancesOf, readReport, reportChanged } from './report-internal'
import { returnReportInput } from './report-schemas'
import type { ReturnReportView } from './report-views'

/**
 * Sends a submitted month back with a reason, and a reason for single cells where that helps.
 * @throws DomainError not_found; forbidden; conflict report_changed, report_not_submitted; invalid_input for a
 *   cell that is not on the form
 */
export async function returnReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ReturnReportView> {
  const { unit: code, month, version, reason, cells } = parseInput(returnReportInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'reports.return')
    await lockUnits(tx, ctx, [unit.id])
    const report = await readReport(tx, ctx, month, unit.id)
    if (report.version !== version) throw reportChanged(report)
    const at = now()
    if (!canAct(report.state, 'return', circumstancesOf(report, at))) {
      throw new DomainError('conflict', 'report_not_submitted')
    }
    await requireFormIndicators(
      tx,
      ctx,
      cells.map(({ indicator }) => indicator),
    )

    await tx.$executeRaw`
      UPDATE month_reports SET state = 'returned', version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unit.id}::uuid AND month = ${month}`
    const events = await recordEvents(tx, ctx, { kind: 'returned', month, reason, at }, [unit.id])
    await recordCellReturns(tx, ctx, events.get(unit.id)!, unit.path, cells)
    await audit(tx, ctx, {
      act: 'report.returned',
      subjectKind: 'report',
      subjectId: unit.id,
      unitPath: unit.path,
      details: { month, cells: cells.map(({ indicator }) => indicator) },
    })
    return { unit: { code: unit.code, name: unit.name }, month, version: version + 1, cells: cells.length }
  })
}

async function requireFormIndicators(tx: Tx, ctx: Context, indicators: readonly string[]): Promise<void> {
  if (indicators.length === 0) return
  const known = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM indicators
    WHERE tenant_id = ${ctx.tenantId}::uuid AND on_form AND code = ANY(${indicators}::text[])`
  if (known.length !== indicators.length) {
    throw new DomainError('invalid_input', 'invalid_input', {}, { cells: 'invalid' })
  }
}

async function recordCellReturns(
  tx: Tx,
  ctx: Context,
  eventId: string,
  unitPath: string,
  cells: readonly { indicator: string; reason: string }[],
): Promise<void> {
  if (cells.length === 0) return
  await tx.$executeRaw`
    INSERT INTO report_cell_returns (tenant_id, event_id, indicator, unit_path, reason)
    SELECT ${ctx.tenantId}::uuid, ${eventId}::uuid, c.indicator, ${unitPath}, c.reason
    FROM unnest(${cells.map(({ indicator }) => indicator)}::text[], ${cells.map(({ reason }) => reason)}::text[])
         AS c(indicator, reason)`
}
