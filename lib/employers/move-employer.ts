import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findKeepingUnit, lockEmployer, requireLiving } from './internal'
import { moveEmployerInput } from './schemas'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Hands an employer to another federation in scope, with all that is known of it and its open case.
 * @throws DomainError not_found; conflict, employer_void, employer_same_unit, employers_of_federation, unit_closed
 */
export async function moveEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerActView> {
  const { id, version: seen, to } = parseInput(moveEmployerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    const unit = await findKeepingUnit(tx, ctx, to)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    if (unit.id === employer.unitId) throw new DomainError('conflict', 'employer_same_unit')
    // Everything that hangs on it follows by the keys of the tables.
    await tx.$executeRaw`
      UPDATE employers SET unit_id = ${unit.id}::uuid, unit_path = ${unit.path}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const version = await noteEmployerChange(
      tx,
      ctx,
      { ...employer, unitPath: unit.path },
      { kind: 'moved', before: { unit: employer.unitName }, after: { unit: unit.name } },
    )
    await audit(tx, ctx, {
      act: 'employer.moved',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: unit.path,
      details: { from: employer.unitCode, to: unit.code },
    })
    return { id, version }
  })
}
