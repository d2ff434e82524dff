import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findMember } from './internal'
import { discloseMemberInput } from './schemas'
import type { DisclosureView } from './views'
import { writeDisclosure } from './write-disclosure'

const minutes = 30

/**
 * Lets who sees members masked see one record in full for half an hour, for a reason that is kept and shown with
 * the record. The identity number stays at its last digits.
 * @throws DomainError not_found
 */
export async function discloseMember({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<DisclosureView> {
  const { id, reason } = parseInput(discloseMemberInput, input)
  return withScope(ctx, async (tx) => {
    const { unitId, unitPath } = await findMember(tx, ctx, id)
    requireCapability(ctx, 'members.read')
    const until = await writeDisclosure(tx, ctx, {
      unitId,
      unitPath,
      memberId: id,
      what: 'record',
      reason,
      minutes,
    })
    await audit(tx, ctx, {
      act: 'member.disclosed',
      subjectKind: 'member',
      subjectId: id,
      unitPath,
      details: { reason },
    })
    return { until: until.toISOString() }
  })
}
