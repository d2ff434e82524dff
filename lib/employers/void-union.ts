import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockEmployer, requireLiving } from './internal'
import { voidUnionInput } from './schemas'
import { findUnionLink, refreshUnions } from './union-links'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Takes back that an employer's workers were organised in a union. It stays to be seen, with the reason.
 * @throws DomainError not_found; conflict, employer_void, employer_entry_over
 */
export async function voidUnion({ ctx, input }: { ctx: Context; input: unknown }): Promise<EmployerActView> {
  const { id, version: seen, linkId, reason } = parseInput(voidUnionInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    const link = await findUnionLink(tx, ctx, employer, linkId)
    await tx.$executeRaw`
      UPDATE employer_unions SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${linkId}::uuid`
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'union',
      before: { from: link.from, to: link.to },
      after: { from: null, to: null },
    })
    await audit(tx, ctx, {
      act: 'employer.union_voided',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: employer.unitPath,
      details: { linkId },
    })
    await refreshUnions(tx, ctx, [link.unionId], [link.from])
    return { id, version }
  })
}
