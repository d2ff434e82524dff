import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { sensitiveEventKinds, type MemberEventKind } from '@/lib/members/rules/member-event'
import { applyEvents, readEventFacts } from './apply-events'
import { asHeldElsewhere } from './held-elsewhere'
import { lockMember, requireVersion } from './internal'
import { voidEventInput } from './schemas'
import type { MemberActView } from './views'
import { voidEvents } from './void-record'

/**
 * Voids an event that was recorded by mistake, with a reason; the spells and the status are those that the other
 * events say. A move between unions is undone as a transfer, not here.
 * @throws DomainError not_found; conflict member_event_voided, member_last_event, member_event_does_not_follow,
 *   member_in_two_places, member_transferring
 */
export async function voidEvent({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, eventId, reason } = parseInput(voidEventInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    const facts = await readEventFacts(tx, ctx, id)
    const event = facts.find((fact) => fact.id === eventId)
    if (event && isSensitive(event.kind) && !can(ctx, 'members.sensitive')) throw notFound()
    if (event?.kind === 'transferred_out' || event?.kind === 'transferred_in')
      throw new DomainError('conflict', 'member_transferring')
    if (facts.length === 1 && event) throw new DomainError('conflict', 'member_last_event')
    if (!event) throw await whyNot(tx, ctx, id, eventId)
    await voidEvents(tx, ctx, id, eventId, reason)
    const fields = event.kind === 'sub_unit_changed' ? await subUnitBefore(tx, ctx, id, eventId) : {}
    const answer = await applyEvents(tx, ctx, member, { acts: [], fields })
    await audit(tx, ctx, {
      act: 'member.event_voided',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { eventId, reason },
    })
    return answer
  }).catch(asHeldElsewhere)
}

function isSensitive(kind: MemberEventKind): boolean {
  return sensitiveEventKinds.some((one) => one === kind)
}

/** Undoing the last move between sub-units puts the member back; an earlier one has no say any more. */
async function subUnitBefore(
  tx: Tx,
  ctx: Context,
  memberId: string,
  eventId: string,
): Promise<{ subUnitId?: string | null }> {
  const rows = await tx.$queryRaw<{ id: string; before: string | null }[]>`
    SELECT id, details->>'before' AS before FROM member_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND kind = 'sub_unit_changed'
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} AND (voided_at IS NULL OR id = ${eventId}::uuid)
    ORDER BY effective_on DESC, id DESC LIMIT 1`
  const last = rows[0]
  return last?.id === eventId ? { subUnitId: last.before } : {}
}

async function whyNot(tx: Tx, ctx: Context, memberId: string, eventId: string): Promise<DomainError> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM member_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND id = ${eventId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return rows.length > 0 ? new DomainError('conflict', 'member_event_voided') : notFound()
}
