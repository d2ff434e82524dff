import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findMember } from '@/lib/members/internal'
import { readCard } from './read-card'
import { listCardsInput } from './schemas'
import type { MemberCardView } from './views'

/** The cards of a few members, to print on one sheet, in the order asked; of those in scope alone. */
export async function listCards({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberCardView[]> {
  const { members } = parseInput(listCardsInput, input)
  requireCapability(ctx, 'members.read')
  return withScope(ctx, async (tx) => {
    const within = await tx.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM unnest(${[...new Set(members)]}::uuid[]) WITH ORDINALITY AS w(id, place)
      JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = w.id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      ORDER BY w.place`
    const cards: MemberCardView[] = []
    for (const { id } of within) cards.push(await readCard(tx, ctx, await findMember(tx, ctx, id)))
    return cards
  })
}
