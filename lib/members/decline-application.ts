import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents, readEventFacts } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { declineApplicationInput } from './schemas'
import type { MemberActView } from './views'
import { voidEvents, voidRecord } from './void-record'

/**
 * Declines an application, with the reason. Somebody who applied for the first time leaves a void record behind;
 * a leaver who applied again is a leaver as before.
 * @throws DomainError not_found; conflict member_not_pending
 */
export async function declineApplication({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, reason } = parseInput(declineApplicationInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (member.status !== 'pending') throw new DomainError('conflict', 'member_not_pending')
    const facts = await readEventFacts(tx, ctx, id)
    const application = facts.filter(({ kind }) => kind === 'applied').at(-1)
    const before = facts.filter((fact) => fact !== application)
    if (application) await voidEvents(tx, ctx, id, application.id, reason)
    const answer = before.length
      ? await applyEvents(tx, ctx, member, { acts: [] })
      : await voidRecord(tx, ctx, member, reason)
    await audit(tx, ctx, {
      act: 'member.application_declined',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { reason },
    })
    return answer
  })
}
