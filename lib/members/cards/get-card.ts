import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findMember } from '@/lib/members/internal'
import { readCard } from './read-card'
import { getCardInput } from './schemas'
import type { MemberCardView } from './views'

/**
 * A member's card to show or print; none to who sees the record masked.
 * @throws DomainError not_found
 */
export async function getCard({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberCardView> {
  const { member: id } = parseInput(getCardInput, input)
  return withScope(ctx, async (tx) => {
    const member = await findMember(tx, ctx, id)
    requireCapability(ctx, 'members.read')
    return readCard(tx, ctx, member)
  })
}
