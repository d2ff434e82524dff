import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkWorkforce } from '@/lib/employers/rules/check-workforce'
import { refusalsAmong } from '@/lib/employers/rules/employer-finding'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { requireCome } from './day-to-come'
import { lockEmployer, requireLiving } from './internal'
import { recordWorkforceInput } from './schemas'
import type { RecordWorkforceView } from './views'
import { noteEmployerChange, writeWorkforce } from './write-employers'

/**
 * States how many work at an employer from a day on, until the next statement; it replaces one of the same day.
 * @throws DomainError not_found; conflict where the employer changed since it was on the screen, employer_void
 */
export async function recordWorkforce({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordWorkforceView> {
  const { id, version: seen, on, workers, women, confirmed } = parseInput(recordWorkforceInput, input)
  return withScope(ctx, async (tx): Promise<RecordWorkforceView> => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    requireCome(ctx, on, 'on')
    const before = await readBefore(tx, ctx, id, on)
    const findings = checkWorkforce({ workers, women }, before)
    if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
    if (findings.length > 0 && !confirmed) return { status: 'needs_confirmation', findings, same: [] }
    const { unitPath } = employer
    await writeWorkforce(tx, ctx, [{ employerId: id, unitPath, on, workers, women }], { source: 'entered' })
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'workforce',
      before: { workers: before?.workers ?? null },
      after: { from: on, workers, women },
    })
    await audit(tx, ctx, {
      act: 'employer.workforce_recorded',
      subjectKind: 'employer',
      subjectId: id,
      unitPath,
      details: { on, workers, women },
    })
    return { status: 'saved', version }
  })
}

/** The statement that held until then. */
async function readBefore(
  tx: Tx,
  ctx: Context,
  id: string,
  on: CalendarDate,
): Promise<{ workers: number } | null> {
  const rows = await tx.$queryRaw<{ workers: number }[]>`
    SELECT w.workers FROM employer_workforce w
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.employer_id = ${id}::uuid AND w.voided_at IS NULL
      AND w.valid_from < ${on}::date AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}
    ORDER BY w.valid_from DESC LIMIT 1`
  return rows[0] ?? null
}
