import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { requireCome } from './day-to-come'
import { lockEmployer, requireLiving } from './internal'
import { endUnionInput } from './schemas'
import { findUnionLink, refreshUnions } from './union-links'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Ends an employer's union: from a day on its workers are organised there no more. The union itself stays.
 * @throws DomainError not_found; conflict, employer_void, employer_entry_over; invalid_input for a day that does not
 *   follow its first
 */
export async function endUnion({ ctx, input }: { ctx: Context; input: unknown }): Promise<EmployerActView> {
  const { id, version: seen, linkId, on } = parseInput(endUnionInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    const link = await findUnionLink(tx, ctx, employer, linkId)
    if (link.to !== null) throw new DomainError('conflict', 'employer_entry_over')
    requireCome(ctx, on, 'on')
    if (on <= link.from) throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_too_early' })
    await tx.$executeRaw`
      UPDATE employer_unions SET valid_to = ${on}::date WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${linkId}::uuid`
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'union',
      before: { to: null },
      after: { to: on },
    })
    await audit(tx, ctx, {
      act: 'employer.union_ended',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: employer.unitPath,
      details: { linkId, on },
    })
    await refreshUnions(tx, ctx, [link.unionId], [on])
    return { id, version }
  })
}
