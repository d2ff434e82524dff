import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnion } from './internal'
import { readSettings } from './read-settings'
import { newMemberFormInput } from './schemas'
import { readSubUnits } from './sub-unit'
import type { NewMemberFormView } from './views'

/**
 * What the form for a new member of a union needs.
 * @throws DomainError not_found; conflict register_of_grassroots
 */
export async function getNewMemberForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<NewMemberFormView> {
  const { unit: code } = parseInput(newMemberFormInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnion(tx, ctx, code)
    requireCapability(ctx, 'members.record')
    if (unit.rank !== 'grassroots') throw new DomainError('conflict', 'register_of_grassroots')
    const { requiredFields, cardPattern } = await readSettings(tx, ctx)
    const { name, rank, establishedOn } = unit
    return {
      unit: { code: unit.code, name, rank, establishedOn },
      subUnits: await readSubUnits(tx, ctx, unit.id, false),
      required: requiredFields,
      cardPattern,
      maySensitive: can(ctx, 'members.sensitive'),
      today: ctx.today,
    }
  })
}
