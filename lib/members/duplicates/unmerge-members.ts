import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { asHeldElsewhere } from '@/lib/members/held-elsewhere'
import { unmergeMembersInput } from './schemas'
import type { UnmergedMembersView } from './views'

type Outcome = 'unknown' | 'undone' | 'changed' | 'unmerged'

/**
 * Takes two entries apart again: everything stands as it stood before the merge.
 * @throws DomainError not_found; conflict merge_changed_since where one of them was changed since, merge_undone
 */
export async function unmergeMembers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<UnmergedMembersView> {
  const { merge } = parseInput(unmergeMembersInput, input)
  return withScope(ctx, async (tx) => {
    const found = await tx.$queryRaw<(UnmergedMembersView & { path: string })[]>`
      SELECT kept_id AS "keptId", absorbed_id AS "absorbedId", unit_path AS path FROM member_merges
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${merge}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND absorbed_path >= ${ctx.scope.lo} AND absorbed_path < ${ctx.scope.hi}`
    if (!found[0]) throw notFound()
    const { path, ...entries } = found[0]
    requireCapability(ctx, 'members.merge')
    const rows = await tx.$queryRaw<{ outcome: Outcome }[]>`SELECT unmerge_members(${merge}::uuid) AS outcome`
    const outcome = rows[0]?.outcome ?? 'unknown'
    if (outcome === 'unknown') throw notFound()
    if (outcome === 'undone') throw new DomainError('conflict', 'merge_undone')
    if (outcome === 'changed') throw new DomainError('conflict', 'merge_changed_since')
    await audit(tx, ctx, {
      act: 'member.unmerged',
      subjectKind: 'member',
      subjectId: entries.keptId,
      unitPath: path,
      details: { merge, absorbed: entries.absorbedId },
    })
    return entries
  }).catch(asHeldElsewhere)
}
