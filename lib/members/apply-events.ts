import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberEventFact } from '@/lib/members/rules/member-event'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import {
  foldEvents,
  isMembership,
  statusAfter,
  type Membership,
  type Spell,
} from '@/lib/members/rules/membership'
import { checkOnePlace } from '@/lib/members/rules/one-place'
import { v7 as uuidv7 } from 'uuid'
import type { MemberRow } from './internal'
import { updateMember } from './update-member'
import type { MemberActView } from './views'
import { rewriteSpells, writeEvents, type NewMemberEvent } from './write-members'

export type MemberAct = Omit<NewMemberEvent, 'memberId' | 'unitId' | 'unitPath'>

/**
 * Adds events to a locked entry, or leaves out those that have just been voided, and writes the spells and the
 * status that follow. Fields change in the same step.
 * @throws DomainError conflict member_event_does_not_follow, member_in_two_places; invalid_input day_to_come
 */
export async function applyEvents(
  tx: Tx,
  ctx: Context,
  member: MemberRow,
  { acts, fields }: { acts: readonly MemberAct[]; fields?: Partial<MemberFields> },
): Promise<MemberActView> {
  if (acts.some(({ effectiveOn }) => effectiveOn > ctx.today)) throw dayToCome('on')
  const events = acts.map((act) => ({ ...act, id: act.id ?? uuidv7(), ...placeOf(member) }))
  const facts = [...(await readEventFacts(tx, ctx, member.id)), ...events]
  const folded = foldEvents(facts)
  if (!isMembership(folded)) throw new DomainError('conflict', 'member_event_does_not_follow')
  await requireOnePlace(tx, member, folded)
  const status = statusAfter(member.status, folded.status)
  await writeEvents(tx, ctx, events)
  const { version } = await updateMember(tx, ctx, member, {
    ...(fields && { fields }),
    status,
    statusOn: folded.statusOn,
  })
  await rewriteSpells(tx, ctx, [
    {
      memberId: member.id,
      personId: member.personId,
      unitId: member.unitId,
      unitPath: member.unitPath,
      spells: folded.spells,
    },
  ])
  return { id: member.id, version, status, statusOn: folded.statusOn }
}

/** What happened to an entry and was not voided, in its order. */
export async function readEventFacts(tx: Tx, ctx: Context, memberId: string): Promise<MemberEventFact[]> {
  return tx.$queryRaw<MemberEventFact[]>`
    SELECT id, kind, effective_on::text AS "effectiveOn" FROM member_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND voided_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY effective_on, id`
}

/** The person's days in other unions are told by the database, as dates alone: most of them lie out of scope. */
async function requireOnePlace(tx: Tx, member: MemberRow, folded: Membership): Promise<void> {
  const elsewhere = await tx.$queryRaw<Spell[]>`
    SELECT state, valid_from::text AS "from", valid_to::text AS "to" FROM spells_elsewhere(${member.id}::uuid)`
  const others = { status: 'transferred', spells: elsewhere } as const
  if (checkOnePlace([folded, others]).length > 0) throw new DomainError('conflict', 'member_in_two_places')
}

/** The refusal of a day that has not come: what is recorded has happened. */
export function dayToCome(field: string): DomainError {
  return new DomainError('invalid_input', 'invalid_input', {}, { [field]: 'day_to_come' })
}

function placeOf({ id, unitId, unitPath }: MemberRow) {
  return { memberId: id, unitId, unitPath }
}
