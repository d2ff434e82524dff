import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { canAct } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { beginReports, lockUnits } from './internal'
import { circumstancesOf, findFederationThen, readReport } from './report-internal'
import { requestCorrectionInput } from './report-schemas'
import type { RequestCorrectionView } from './report-views'

/**
 * Asks for a month to be opened again, with a reason; somebody else decides.
 * @throws DomainError not_found; forbidden; conflict correction_not_needed, correction_pending
 */
export async function requestCorrection({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RequestCorrectionView> {
  const { unit: code, month, reason } = parseInput(requestCorrectionInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'corrections.request')
    await lockUnits(tx, ctx, [unit.id])
    const report = await readReport(tx, ctx, month, unit.id)
    const at = now()
    if (!canAct(report.state, 'grant_correction', circumstancesOf(report, at))) {
      throw new DomainError('conflict', 'correction_not_needed')
    }
    if (await hasPendingRequest(tx, ctx, unit.id, month))
      throw new DomainError('conflict', 'correction_pending')

    if (report.version === 0) await begin(tx, ctx, unit, month)
    const correction = uuidv7()
    await tx.$executeRaw`
      INSERT INTO corrections (tenant_id, id, unit_id, month, unit_path, reason, requested_by, requested_by_name, requested_at)
      VALUES (${ctx.tenantId}::uuid, ${correction}::uuid, ${unit.id}::uuid, ${month}, ${unit.path}, ${reason},
              ${ctx.userId}::uuid, ${ctx.userName}, ${at}::timestamptz)`
    await audit(tx, ctx, {
      act: 'correction.requested',
      subjectKind: 'correction',
      subjectId: correction,
      unitPath: unit.path,
      details: { unit: unit.id, month },
    })
    return { correction, unit: { code: unit.code, name: unit.name }, month }
  })
}

async function hasPendingRequest(tx: Tx, ctx: Context, unitId: string, month: Month): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM corrections
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid AND month = ${month} AND decision IS NULL
    LIMIT 1`
  return rows.length > 0
}

/** A month that was locked before anything was entered has no report yet for a request to hang on. */
async function begin(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month): Promise<void> {
  const federationId = await findFederationThen(tx, ctx, unit.id, month)
  if (federationId === null) throw new DomainError('conflict', 'correction_not_needed')
  await beginReports(tx, ctx, month, [{ unitId: unit.id, unitPath: unit.path, federationId }])
}
