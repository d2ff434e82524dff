import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { requireCome } from './day-to-come'
import { findGrassrootsUnion, lockEmployer, requireLiving } from './internal'
import { linkUnionInput } from './schemas'
import { readUnionLinks, refreshUnions, requireLinkable } from './union-links'
import type { EmployerActView } from './views'
import { linkUnions, noteEmployerChange } from './write-employers'

/**
 * Says in which grassroots union an employer's workers are organised from a day on. Of one employer, one at a time.
 * @throws DomainError not_found; conflict, employer_void, employer_has_union, employer_closed, union_not_then,
 *   union_of_grassroots
 */
export async function linkUnion({ ctx, input }: { ctx: Context; input: unknown }): Promise<EmployerActView> {
  const { id, version: seen, union: code, on } = parseInput(linkUnionInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await lockEmployer(tx, ctx, id)
    const union = await findGrassrootsUnion(tx, ctx, code)
    requireCapability(ctx, 'employers.record')
    requireLiving(employer, seen)
    requireCome(ctx, on, 'on')
    requireLinkable(employer, await readUnionLinks(tx, ctx, employer), union, on)
    const { unitPath } = employer
    await linkUnions(tx, ctx, [{ employerId: id, unitPath, unionId: union.id, on }])
    const version = await noteEmployerChange(tx, ctx, employer, {
      kind: 'union',
      before: { union: null },
      after: { union: union.name, from: on },
    })
    await audit(tx, ctx, {
      act: 'employer.union_linked',
      subjectKind: 'employer',
      subjectId: id,
      unitPath,
      details: { union: union.code, on },
    })
    await refreshUnions(tx, ctx, [union.id], [on])
    return { id, version }
  })
}
