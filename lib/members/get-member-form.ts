import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { maskIdentity } from '@/lib/members/rules/mask'
import { hiddenStatuses } from '@/lib/members/rules/member-status'
import { findMember } from './internal'
import { noteView } from './note-view'
import { plainFieldsOf } from './plain-fields'
import { readSettings } from './read-settings'
import { memberInput } from './schemas'
import { readSight, seesInFull } from './sight'
import { readSubUnits } from './sub-unit'
import type { MemberFormView } from './views'

/**
 * A record for its edit form: every field in full but the identity number, which is typed anew where it changes.
 * @throws DomainError not_found; forbidden member_masked until the record was disclosed; conflict member_void
 */
export async function getMemberForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberFormView> {
  const { id } = parseInput(memberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await findMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    if (!seesInFull(await readSight(tx, ctx), member)) throw new DomainError('forbidden', 'member_masked')
    if (hiddenStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'member_void')
    const { requiredFields, cardPattern } = await readSettings(tx, ctx)
    const subUnits = await readSubUnits(tx, ctx, member.unitId, false)
    await noteView(tx, ctx, member)
    return {
      id,
      version: member.version,
      unit: {
        code: member.unitCode,
        name: member.unitName,
        rank: member.unitRank,
        establishedOn: member.unitEstablishedOn,
      },
      status: member.status,
      fields: plainFieldsOf(member),
      identityNumber: maskIdentity(member.identityLast4),
      subUnits,
      required: requiredFields,
      cardPattern,
      today: ctx.today,
    }
  })
}
