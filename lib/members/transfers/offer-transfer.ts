import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockMember, requireVersion, type MemberRow } from '@/lib/members/internal'
import { maskIdentity, maskName } from '@/lib/members/rules/mask'
import { isDeadline } from '@/lib/members/rules/transfer-state'
import { updateMember } from '@/lib/members/update-member'
import { recordLapse } from './record-lapse'
import { mostOfferDays, offerTransferInput } from './schemas'
import { newTransferCode } from './transfer-code'
import type { OfferedTransferView, TransferEvidence } from './views'

/**
 * Offers a member to another union: of the same federation by its code, or of any by a one-time code that is shown
 * this once. The member waits, and counts here until the offer is accepted.
 * @throws DomainError not_found; invalid_input deadline; conflict transfer_not_active, transfer_same_unit
 */
export async function offerTransfer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<OfferedTransferView> {
  const wish = parseInput(offerTransferInput, input)
  return withScope(ctx, async (tx) => {
    const found = await lockMember(tx, ctx, wish.member)
    requireCapability(ctx, 'members.transfer')
    requireVersion(found, wish.version)
    const member = await recordLapse(tx, ctx, found)
    if (member.status !== 'active') throw new DomainError('conflict', 'transfer_not_active')
    if (!isDeadline(wish.deadline, ctx.today, mostOfferDays))
      throw new DomainError('invalid_input', 'invalid_input', {}, { deadline: 'transfer_deadline' })
    const to = wish.to === undefined ? null : await findDestination(tx, ctx, wish.to)
    if (to?.id === member.unitId) throw new DomainError('conflict', 'transfer_same_unit')

    const id = uuidv7()
    const code = to ? null : newTransferCode()
    await tx.$executeRaw`
      INSERT INTO member_transfers (tenant_id, id, member_id, from_unit_id, from_unit_path, to_unit_id, to_unit_path,
        code_hash, state, evidence, reason, decision_number, decided_on, offered_on, offered_by, deadline)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${member.id}::uuid, ${member.unitId}::uuid, ${member.unitPath},
        ${to?.id ?? null}::uuid, ${to?.path ?? null}, ${code?.hash ?? null}::bytea, 'offered',
        ${JSON.stringify(evidenceOf(ctx, member, to?.name ?? null))}::jsonb, ${wish.reason ?? null},
        ${wish.decisionNumber ?? null}, ${wish.decidedOn ?? null}::date, ${ctx.today}::date, ${ctx.userId}::uuid,
        ${wish.deadline}::date)`
    await updateMember(tx, ctx, member, { status: 'transferring' })
    await audit(tx, ctx, {
      act: 'transfer.offered',
      subjectKind: 'member',
      subjectId: member.id,
      unitPath: member.unitPath,
      details: { transfer: id, byCode: code !== null },
    })
    return {
      transferId: id,
      memberId: member.id,
      deadline: wish.deadline,
      toUnit: to?.name ?? null,
      code: code?.code ?? null,
    }
  })
}

interface Destination {
  id: string
  path: string
  name: string
}

/** An open union of the federation, wherever it stands. */
async function findDestination(tx: Tx, ctx: Context, code: string): Promise<Destination> {
  const rows = await tx.$queryRaw<Destination[]>`
    SELECT id, path, name FROM transfer_destination(${code}, ${ctx.today}::date)`
  const destination = rows[0]
  if (!destination) throw notFound()
  return destination
}

function evidenceOf(ctx: Context, member: MemberRow, toUnit: string | null): TransferEvidence {
  return {
    name: maskName(member),
    birthYear: member.birthYear,
    sex: member.sex,
    identity: maskIdentity(member.identityLast4),
    fromUnit: member.unitName,
    fromTenant: ctx.tenantName,
    toUnit,
    toTenant: null,
  }
}
