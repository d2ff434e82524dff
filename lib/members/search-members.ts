import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { foundMember } from './listed-row'
import { readFilter } from './member-filter'
import { searchMembersInput } from './member-list-schemas'
import type { FoundMembersView } from './member-list-views'
import { orderOf } from './member-order'
import { readListFrame } from './read-list-frame'
import { readMemberPage } from './read-member-page'
import { readSight } from './sight'

const mostFound = 8

/**
 * The first members in the whole scope whom the search box's text finds, by name or by a number, as the list finds
 * and masks them. Nobody for an empty text. Two to four statements.
 */
export async function searchMembers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<FoundMembersView> {
  const { q } = parseInput(searchMembersInput, input)
  requireCapability(ctx, 'members.read')
  const filter = readFilter(ctx, { q }, ctx.scope)
  if (filter.search === null) return { members: [], more: false }
  return withScope(ctx, async (tx) => {
    const { inRange } = await readListFrame(tx, ctx, {
      unit: undefined,
      statuses: filter.statuses,
      placeOf: undefined,
    })
    const { members } = await readMemberPage(tx, ctx, filter, {
      order: orderOf('name', 'asc'),
      place: null,
      most: mostFound + 1,
      inRange,
    })
    const sight = await readSight(tx, ctx)
    return {
      members: members.slice(0, mostFound).map((member) => foundMember(member, sight)),
      more: members.length > mostFound,
    }
  })
}
