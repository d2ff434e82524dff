import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockEmployer, requireLiving } from './internal'
import { reopenEmployerInput } from './schemas'
import { readUnionLinks, refreshUnions } from './union-links'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Takes back that an employer ceased to operate.
 * @throws DomainError not_found; conflict, employer_void, employer_open
 */
export async function reopenEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerActView> {
  const { id, version: seen, reason } = parseInput(reopenEmployerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    const { closedOn, unitPath } = employer
    if (closedOn === null) throw new DomainError('conflict', 'employer_open')
    await tx.$executeRaw`
      UPDATE employers SET closed_on = NULL WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'changed',
      before: { closedOn },
      after: { closedOn: null, reason },
    })
    await audit(tx, ctx, {
      act: 'employer.reopened',
      subjectKind: 'employer',
      subjectId: id,
      unitPath,
      details: { closedOn, reason },
    })
    const links = await readUnionLinks(tx, ctx, employer)
    await refreshUnions(tx, ctx, [...new Set(links.map(({ unionId }) => unionId))], [closedOn])
    return { id, version }
  })
}
