import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { requireCome } from './day-to-come'
import { lockEmployer, requireLiving } from './internal'
import { closeEmployerInput } from './schemas'
import { readUnionLinks, refreshUnions } from './union-links'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * An employer ceased to operate: from that day on it counts nowhere. What was known of it stays, its union too, which
 * is closed by a decision of its own.
 * @throws DomainError not_found; conflict, employer_void, employer_closed
 */
export async function closeEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerActView> {
  const { id, version: seen, on } = parseInput(closeEmployerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    if (employer.closedOn !== null) throw new DomainError('conflict', 'employer_closed')
    requireCome(ctx, on, 'on')
    await tx.$executeRaw`
      UPDATE employers SET closed_on = ${on}::date WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'changed',
      before: { closedOn: null },
      after: { closedOn: on },
    })
    await audit(tx, ctx, {
      act: 'employer.closed',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: employer.unitPath,
      details: { on },
    })
    const links = await readUnionLinks(tx, ctx, employer)
    await refreshUnions(tx, ctx, unionIdsOf(links), [on])
    return { id, version }
  })
}

function unionIdsOf(links: readonly { unionId: string }[]): string[] {
  return [...new Set(links.map(({ unionId }) => unionId))]
}
