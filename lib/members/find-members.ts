import 'server-only'
import type { Context } from '@/lib/core/context'
import { sql, type Sql } from '@/lib/db/sql'
import { asksForStatesOnly, fits, type ReadFilter } from './member-filter'
import { placeColumns } from './member-order'

/** Up to so many are counted one by one; of more it is said that there are more. */
export const countedExactly = 10_000

/** A range with no more members than this is read whole and sorted, which is faster than any index on words. */
const fewMembers = 5_000

/**
 * So many that an index found are still sorted: names are searched by what they are sorted by, so that whoever
 * follows the order to the first Lan passes by everybody from A to K.
 */
const sortedAtMost = 30_000

/**
 * How a filter's members are found. `ordered`: along the index of the order asked for, leaving out whom the filter
 * does not want: fast where it wants many. `gathered`: first all of them, or one more than are counted.
 */
export type Search = { way: 'ordered' } | { way: 'gathered'; from: Sql }

/** Chooses the way by how many members of the states asked for the range holds. */
export function searchFor(
  ctx: Pick<Context, 'tenantId' | 'scope'>,
  filter: ReadFilter,
  inRange: number,
): Search {
  if (asksForStatesOnly(filter) && inRange > fewMembers) return { way: 'ordered' }
  if (filter.search?.kind === 'name' && inRange > fewMembers)
    return {
      way: 'gathered',
      from: byWords(filter, filter.search, [inRange, countedExactly + 1, sortedAtMost + 1]),
    }
  return {
    way: 'gathered',
    from: sql`SELECT ${placeColumns} FROM members m WHERE ${fits(ctx, filter)} LIMIT ${countedExactly + 1}`,
  }
}

/**
 * Whether a gathering of so many holds all there are: one that broke off at the bound of the count does not. Who
 * follows an order then passes by a hundred members at most for each one wanted, in a range of a million.
 */
export function holdsAll(gathered: number): boolean {
  return gathered <= sortedAtMost && gathered !== countedExactly + 1
}

/** All members of a filter, in no order, up to a bound. */
export function allOf(ctx: Pick<Context, 'tenantId' | 'scope'>, filter: ReadFilter, most: number): Sql {
  if (filter.search?.kind === 'name') return byWords(filter, filter.search, [0, most, most])
  return sql`SELECT ${placeColumns} FROM members m WHERE ${fits(ctx, filter)} LIMIT ${most}`
}

/** Through the index of words, which row-level security keeps from every other statement. */
function byWords(
  filter: ReadFilter,
  { words, patterns }: { words: string[]; patterns: string[] },
  bounds: readonly [inRange: number, most: number, mostByIndex: number],
): Sql {
  const { range, statuses, sex, born, subUnitId, joinedFrom, joinedTo, complete } = filter
  // What a function returns has forgotten its columns' orders.
  return sql`SELECT m.id, m.unit_path COLLATE "C" AS unit_path, m.given_name COLLATE "vi-x-icu" AS given_name,
    m.middle_name COLLATE "vi-x-icu" AS middle_name, m.family_name COLLATE "vi-x-icu" AS family_name, m.joined_on
    FROM find_members_by_words(
    ${words}::text[], ${patterns}::text[], ${range.lo}, ${range.hi}, ${[...statuses]}::text[], ${sex ?? null},
    ${born?.from ?? null}::date, ${born?.to ?? null}::date, ${born?.yearFrom ?? null}::int, ${born?.yearTo ?? null}::int,
    ${subUnitId ?? null}::uuid, ${joinedFrom ?? null}::date, ${joinedTo ?? null}::date, ${complete ?? null}::boolean,
    ${bounds[0]}::int, ${bounds[1]}::int, ${bounds[2]}::int) m`
}
