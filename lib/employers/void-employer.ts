import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockEmployer, requireLiving } from './internal'
import { voidEmployerInput } from './schemas'
import { readUnionLinks, refreshUnions } from './union-links'
import type { EmployerActView } from './views'
import { noteEmployerChange } from './write-employers'

/**
 * Takes an employer off the list that was entered by mistake or twice: it never counted. It stays to be found, with
 * the reason, and its tax code is free again.
 * @throws DomainError not_found; conflict, employer_void; employer_in_use while a case or an agreement hangs on it
 */
export async function voidEmployer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerActView> {
  const { id, version: seen, reason } = parseInput(voidEmployerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    if (await isInUse(tx, ctx, id)) throw new DomainError('conflict', 'employer_in_use')
    await tx.$executeRaw`
      UPDATE employers SET voided_at = now(), void_reason = ${reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const version = await noteEmployerChange(tx, ctx, employer, { kind: 'voided', after: { reason } })
    await audit(tx, ctx, {
      act: 'employer.voided',
      subjectKind: 'employer',
      subjectId: id,
      unitPath: employer.unitPath,
      details: { reason },
    })
    const links = await readUnionLinks(tx, ctx, employer)
    await refreshUnions(
      tx,
      ctx,
      [...new Set(links.map(({ unionId }) => unionId))],
      links.map(({ from }) => from),
    )
    return { id, version }
  })
}

/** A case on its way or with a union at its end, or an agreement that names it. */
async function isInUse(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM founding_cases c
                   WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.employer_id = ${id}::uuid
                     AND c.stage NOT IN ('refused', 'dropped')
                     AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi})
      OR EXISTS (SELECT FROM agreements a
                 WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.employer_id = ${id}::uuid AND a.voided_at IS NULL
                   AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}) AS used`
  return rows[0]?.used ?? false
}
