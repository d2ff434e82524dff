import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { saveMemberFilterInput } from './member-list-schemas'
import type { SavedMemberFilterView } from './member-list-views'
import { requireSubUnit } from './sub-unit'

/** More would be a list to search in, not a choice. */
const mostFilters = 30

/**
 * Keeps a filter of the list under a name, for its user alone; under a name there is already, in its place. Not
 * what was searched for by name or number, which says something about a person.
 * @throws DomainError not_found for a unit or sub-unit out of scope; conflict too_many_filters
 */
export async function saveMemberFilter({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SavedMemberFilterView> {
  const { name, filter } = parseInput(saveMemberFilterInput, input)
  requireCapability(ctx, 'members.read')
  const query = queryOf(filter)
  return withScope(ctx, async (tx) => {
    if (filter.unit !== undefined) await findUnit(tx, ctx, filter.unit)
    if (filter.subUnit !== undefined) await requireSubUnit(tx, ctx, filter.subUnit)
    const kept = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, name FROM saved_member_filters
      WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ${ctx.userId}::uuid AND removed_at IS NULL`
    const same = kept.find((one) => one.name === name)
    if (!same && kept.length >= mostFilters)
      throw new DomainError('conflict', 'too_many_filters', { most: mostFilters })
    const id = same?.id ?? uuidv7()
    await tx.$executeRaw`
      INSERT INTO saved_member_filters (tenant_id, id, user_id, name, query)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${ctx.userId}::uuid, ${name}, ${query})
      ON CONFLICT (tenant_id, id) DO UPDATE SET query = excluded.query`
    await audit(tx, ctx, { act: 'member_filter.saved', subjectKind: 'member_filter', subjectId: id })
    return { id, name, query }
  })
}

/** The parameters of the list's address, always in one order. */
function queryOf(filter: Readonly<Record<string, string | number | undefined>>): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    if (key !== 'q' && value !== undefined) parameters.set(key, String(value))
  }
  parameters.sort()
  return parameters.toString()
}
