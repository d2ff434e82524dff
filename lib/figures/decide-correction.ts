import 'server-only'
import type { z } from 'zod'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { canAct, nextState } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import { lockUnits } from './internal'
import { recordEvents } from './report-events'
import { circumstancesOf, readReport, type ReportHead } from './report-internal'
import { decideCorrectionInput } from './report-schemas'
import type { DecideCorrectionView } from './report-views'

const dayMs = 86_400_000

/**
 * Grants a correction for some days, to the second, or refuses it with a reason. Never by the one who asked.
 * @throws DomainError not_found; forbidden own_correction; conflict correction_decided, correction_not_needed
 */
export async function decideCorrection({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<DecideCorrectionView> {
  const decided = parseInput(decideCorrectionInput, input)
  return withScope(ctx, async (tx) => {
    const request = await findRequest(tx, ctx, decided.correction)
    requireCapability(ctx, 'corrections.grant')
    if (request.requestedBy === ctx.userId) throw new DomainError('forbidden', 'own_correction')
    await lockUnits(tx, ctx, [request.unitId])
    const at = now()
    const until = decided.decision === 'granted' ? new Date(at.getTime() + decided.days * dayMs) : null
    const report = await readReport(tx, ctx, request.month, request.unitId)
    await writeDecision(tx, ctx, decided, at, until)
    if (until) await open(tx, ctx, request, report, at, decided.reason ?? request.reason)
    await audit(tx, ctx, {
      act: `correction.${decided.decision}`,
      subjectKind: 'correction',
      subjectId: decided.correction,
      unitPath: report.path,
      details: { unit: request.unitId, month: request.month, until: until?.toISOString() ?? null },
    })
    return {
      unit: { code: report.code, name: report.name },
      month: request.month,
      decision: decided.decision,
      until: until?.toISOString() ?? null,
    }
  })
}

interface Request {
  id: string
  unitId: string
  month: Month
  reason: string
  requestedBy: string
}

async function findRequest(tx: Tx, ctx: Context, id: string): Promise<Request> {
  const rows = await tx.$queryRaw<Request[]>`
    SELECT id, unit_id AS "unitId", month, reason, requested_by AS "requestedBy" FROM corrections
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  if (!rows[0]) throw notFound()
  return rows[0]
}

async function writeDecision(
  tx: Tx,
  ctx: Context,
  decided: z.output<typeof decideCorrectionInput>,
  at: Date,
  until: Date | null,
): Promise<void> {
  const written = await tx.$executeRaw`
    UPDATE corrections SET decision = ${decided.decision}, decided_by = ${ctx.userId}::uuid,
      decided_at = ${at}::timestamptz, decision_reason = ${decided.reason ?? null}, expires_at = ${until}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${decided.correction}::uuid AND decision IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  if (written === 0) throw new DomainError('conflict', 'correction_decided')
}

/** Opens the report; an earlier grant that was not used up ends with the new one. */
async function open(
  tx: Tx,
  ctx: Context,
  request: Request,
  report: ReportHead,
  at: Date,
  reason: string,
): Promise<void> {
  const state = nextState(report.state, 'grant_correction')
  if (state === null || !canAct(report.state, 'grant_correction', circumstancesOf(report, at))) {
    throw new DomainError('conflict', 'correction_not_needed')
  }
  await tx.$executeRaw`
    UPDATE corrections SET closed_at = ${at}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${request.unitId}::uuid AND month = ${request.month}
      AND decision = 'granted' AND closed_at IS NULL AND id <> ${request.id}::uuid`
  await tx.$executeRaw`
    UPDATE month_reports SET state = ${state}, version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${request.unitId}::uuid AND month = ${request.month}`
  await recordEvents(tx, ctx, { kind: 'correction_opened', month: request.month, reason, at }, [
    request.unitId,
  ])
}
