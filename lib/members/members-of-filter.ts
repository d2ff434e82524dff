import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { allOf } from './find-members'
import { readFilter } from './member-filter'
import {
  mostMembersAtOnce,
  type MemberDirection,
  type MemberFilter,
  type MemberSelection,
  type MemberSort,
} from './member-list-schemas'
import { orderBy, orderOf } from './member-order'
import { searchedRange } from './searched-range'

/**
 * Ids of all that the list finds by a filter, in the list's order. Two statements.
 * @throws DomainError not_found for a unit out of scope; invalid_input too_many_members above what one act may take
 */
export async function membersOfFilter(
  tx: Tx,
  ctx: Context,
  {
    sort = 'name',
    dir = 'asc',
    ...filter
  }: MemberFilter & {
    sort?: MemberSort | undefined
    dir?: MemberDirection | undefined
  },
): Promise<string[]> {
  const unit = await findUnit(tx, ctx, filter.unit)
  const asked = readFilter(ctx, filter, searchedRange(ctx, unit.path))
  const rows = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT m.id FROM (${allOf(ctx, asked, mostMembersAtOnce + 1)}) m ORDER BY ${orderBy(orderOf(sort, dir))}`,
  )
  if (rows.length > mostMembersAtOnce)
    throw new DomainError('invalid_input', 'too_many_members', { most: mostMembersAtOnce })
  return rows.map(({ id }) => id)
}

/**
 * Ids of those an act is for. Of a filter, no others than the screen showed: where the number is another, somebody
 * came or went meanwhile, and the act waits for a second look.
 * @throws DomainError conflict selection_changed; those of membersOfFilter
 */
export async function membersOfSelection(
  tx: Tx,
  ctx: Context,
  selection: MemberSelection,
): Promise<string[]> {
  if (selection.kind === 'marked') return [...new Set(selection.ids)]
  const found = await membersOfFilter(tx, ctx, selection.filter)
  if (found.length !== selection.expected)
    throw new DomainError('conflict', 'selection_changed', {
      now: found.length,
      expected: selection.expected,
    })
  const except = new Set(selection.except)
  return found.filter((id) => !except.has(id))
}
