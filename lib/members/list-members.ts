import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { countElsewhere } from './count-elsewhere'
import { listedRow } from './listed-row'
import { readFilter } from './member-filter'
import { listMembersInput, statusesOf } from './member-list-schemas'
import type { MemberListView } from './member-list-views'
import { orderOf, reversed } from './member-order'
import { readListFrame, type ListFrame } from './read-list-frame'
import { readMemberPage, type ListedMember } from './read-member-page'
import { searchedRange } from './searched-range'
import { readSight } from './sight'

/**
 * A page of the members of a unit and of what lies below it, as the address asks: filtered, searched, in the order
 * of Vietnamese given names unless another is asked for, paged by key in both directions. Masked where the reader
 * does not see in full. Two to four statements, and one or two for each other post of the reader, of which it says
 * how many the same filter finds there.
 */
export async function listMembers({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberListView> {
  const asked = parseInput(listMembersInput, input)
  const { unit: code, sort = 'name', dir = 'asc', size = 50, after, before, ...filter } = asked
  requireCapability(ctx, 'members.read')
  const backwards = before !== undefined
  const { frame, total, members, sight } = await withScope(ctx, async (tx) => {
    const placeOf = before ?? after
    const found = await readListFrame(tx, ctx, { unit: code, statuses: statusesOf(filter.status), placeOf })
    const order = orderOf(sort, dir)
    const page = await readMemberPage(tx, ctx, readFilter(ctx, filter, searchedRange(ctx, found.unit.path)), {
      order: backwards ? reversed(order) : order,
      place: found.place,
      most: size + 1,
      inRange: found.inRange,
    })
    return { frame: found, ...page, sight: await readSight(tx, ctx) }
  })
  const rows = cutToPage(members, size, backwards).map((member) => listedRow(member, sight, ctx.today))
  return {
    ...framed(ctx, frame),
    filter,
    sort,
    dir,
    size,
    searchedBy: filter.q === undefined ? null : (readFilter(ctx, filter, ctx.scope).search?.kind ?? null),
    total,
    rows,
    ...ends(rows, { more: members.length > size, backwards, place: frame.place !== null }),
    masked: rows.some((row) => row.masked),
    elsewhere: await countElsewhere(ctx, frame.otherPosts, filter),
  }
}

function framed(ctx: Context, { unit, path, counted, subUnits, savedFilters }: ListFrame) {
  return {
    unit: { code: unit.code, name: unit.name, rank: unit.rank },
    path,
    counted,
    subUnits,
    savedFilters,
    may: {
      record: can(ctx, 'members.record'),
      import: can(ctx, 'members.import'),
      export: can(ctx, 'members.export'),
      disclose: can(ctx, 'members.read') && !can(ctx, 'members.read_full'),
    },
    today: ctx.today,
  }
}

/** One member more than a page is read, only to know whether there are more that way. */
function cutToPage(members: readonly ListedMember[], size: number, backwards: boolean): ListedMember[] {
  const page = members.slice(0, size)
  return backwards ? page.reverse() : page
}

/** Where the pages before and after begin. Whoever came from one side can go back there. */
function ends(
  rows: readonly { id: string }[],
  { more, backwards, place }: { more: boolean; backwards: boolean; place: boolean },
): Pick<MemberListView, 'nextAfter' | 'previousBefore'> {
  const hasNext = backwards ? place : more
  const hasPrevious = backwards ? more : place
  return {
    nextAfter: hasNext ? (rows.at(-1)?.id ?? null) : null,
    previousBefore: hasPrevious ? (rows[0]?.id ?? null) : null,
  }
}
