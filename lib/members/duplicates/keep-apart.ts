import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { orderedPair } from './ordered-pair'
import { keepApartInput, type DuplicateState } from './schemas'
import type { KeptApartView } from './views'

/**
 * Says that two entries are two persons, and why: the pair leaves the queue and does not come back.
 * @throws DomainError not_found; conflict merge_not_possible where they have been made one
 */
export async function keepApart({ ctx, input }: { ctx: Context; input: unknown }): Promise<KeptApartView> {
  const wish = parseInput(keepApartInput, input)
  const [first, second] = orderedPair(wish.first, wish.second)
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ state: DuplicateState; path: string }[]>`
      SELECT state, first_path AS path FROM duplicate_pairs
      WHERE tenant_id = ${ctx.tenantId}::uuid AND first_id = ${first}::uuid AND second_id = ${second}::uuid
        AND first_path >= ${ctx.scope.lo} AND first_path < ${ctx.scope.hi}
        AND second_path >= ${ctx.scope.lo} AND second_path < ${ctx.scope.hi} FOR UPDATE`
    const pair = rows[0]
    if (!pair) throw notFound()
    requireCapability(ctx, 'members.merge')
    if (pair.state === 'merged') throw new DomainError('conflict', 'merge_not_possible')
    await tx.$executeRaw`
      UPDATE duplicate_pairs SET state = 'distinct', decided_at = now(), decided_by = ${ctx.userId}::uuid, reason = ${wish.reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND first_id = ${first}::uuid AND second_id = ${second}::uuid`
    await audit(tx, ctx, {
      act: 'duplicates.kept_apart',
      subjectKind: 'member',
      subjectId: first,
      unitPath: pair.path,
      details: { other: second },
    })
    return { first, second }
  })
}
