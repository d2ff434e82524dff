import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { identityKindOf } from '@/lib/members/rules/identity-number'
import { findMember } from './internal'
import { revealIdentityInput } from './schemas'
import { openIdentity } from './sealed-identity'
import type { RevealedIdentityView } from './views'
import { writeDisclosure } from './write-disclosure'

/**
 * Opens one member's identity number, for a reason that is kept: told once, in this answer, and nowhere again.
 * @throws DomainError not_found; conflict member_no_identity
 */
export async function revealIdentity({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RevealedIdentityView> {
  const { id, reason } = parseInput(revealIdentityInput, input)
  return withScope(ctx, async (tx) => {
    const member = await findMember(tx, ctx, id)
    requireCapability(ctx, 'members.read')
    const identityNumber = openIdentity(ctx, member)
    const kind = identityNumber === null ? null : identityKindOf(identityNumber)
    if (identityNumber === null || kind === null) throw new DomainError('conflict', 'member_no_identity')
    const { unitId, unitPath } = member
    await writeDisclosure(tx, ctx, { unitId, unitPath, memberId: id, what: 'identity', reason, minutes: 1 })
    await audit(tx, ctx, {
      act: 'member.identity_revealed',
      subjectKind: 'member',
      subjectId: id,
      unitPath,
      details: { reason },
    })
    return { identityNumber, kind }
  })
}
