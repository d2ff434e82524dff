import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import { searchDestinationsInput } from './schemas'
import type { DestinationView } from './views'

const mostFound = 20

/**
 * Open grassroots unions of the whole federation whose name holds every word typed: where a member can be sent.
 * Names and codes alone are told, outside the asker's own range too.
 */
export async function searchDestinations({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ units: DestinationView[] }> {
  const { q } = parseInput(searchDestinationsInput, input)
  requireCapability(ctx, 'members.transfer')
  const { words, phrase } = likePatterns(searchKey(q))
  if (words.length === 0) return { units: [] }
  return withScope(ctx, async (tx) => ({
    units: await tx.$queryRaw<DestinationView[]>`
      SELECT code, name FROM transfer_destinations(${words}::text[], ${phrase}, ${ctx.today}::date, ${mostFound}::int)`,
  }))
}
