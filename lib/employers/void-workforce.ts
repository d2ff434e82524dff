import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockEmployer, requireLiving } from './internal'
import { voidWorkforceInput } from './schemas'
import type { EmployerActView } from './views'
import { noteEmployerChange, relinkWorkforce } from './write-employers'

/**
 * Takes back a statement of a head-count: the one before it holds on. It stays to be seen, with the reason.
 * @throws DomainError not_found; conflict, employer_void, employer_entry_over
 */
export async function voidWorkforce({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerActView> {
  const { id, version: seen, statementId, reason } = parseInput(voidWorkforceInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    const rows = await tx.$queryRaw<{ on: string; workers: number; voided: boolean }[]>`
      SELECT w.valid_from::text AS "on", w.workers, w.voided_at IS NOT NULL AS voided FROM employer_workforce w
      WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.employer_id = ${id}::uuid AND w.id = ${statementId}::uuid
        AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
    const statement = rows[0]
    if (!statement) throw notFound()
    if (statement.voided) throw new DomainError('conflict', 'employer_entry_over')
    await tx.$executeRaw`
      UPDATE employer_workforce SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${statementId}::uuid`
    await relinkWorkforce(tx, ctx, [id])
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'workforce',
      before: { from: statement.on, workers: statement.workers },
      after: { from: null, workers: null },
    })
    await audit(tx, ctx, {
      act: 'employer.workforce_voided',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: employer.unitPath,
      details: { statementId, on: statement.on },
    })
    return { id, version }
  })
}
