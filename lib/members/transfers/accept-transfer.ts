import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockRegister, type RegisterUnit } from '@/lib/members/internal'
import { acceptTransferInput } from './schemas'
import { releaseTransfer, type Refusal } from './release-transfer'
import { transferCodeHash } from './transfer-code'
import type { AcceptedTransferView } from './views'
import { writeArrival } from './write-arrival'

type Input = z.output<typeof acceptTransferInput>

/**
 * Takes an offered member in, from a day on: the membership at the origin ends the day it begins here, in one
 * transaction, across federations too. The record comes along, the identity number sealed anew; it is no admission.
 * @throws DomainError not_found (also for a code that opens nothing); throttled; invalid_input effectiveOn;
 *   conflict transfer_decided, transfer_lapsed, transfer_later_events, transfer_same_unit, transfer_person_here
 */
export async function acceptTransfer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AcceptedTransferView> {
  const wish = parseInput(acceptTransferInput, input)
  requireCapability(ctx, 'members.transfer')
  // A wrong code is counted and a lapse recorded: both stay, so that the refusal is thrown afterwards.
  const answer = await withScope(ctx, (tx) => takeIn(tx, ctx, wish)).catch(asPersonHere)
  if (typeof answer === 'string') throw refusalOf(answer, wish)
  return answer
}

async function takeIn(tx: Tx, ctx: Context, wish: Input): Promise<AcceptedTransferView | Refusal> {
  const unit = await lockRegister(tx, ctx, await destinationCode(tx, ctx, wish))
  const memberId = uuidv7()
  const released = await releaseTransfer(tx, ctx, {
    transfer: wish.transfer ?? null,
    codeHash: wish.code === undefined ? null : transferCodeHash(wish.code),
    unitId: unit.id,
    memberId,
    effectiveOn: wish.effectiveOn,
    decisionNumber: wish.decisionNumber ?? null,
    decidedOn: wish.decidedOn ?? null,
  })
  if (typeof released === 'string') return released
  await writeArrival(tx, ctx, { unit, memberId, released, wish })
  await recordArrival(tx, ctx, unit, memberId, released.transfer, released.tenantId, wish)
  return { memberId, effectiveOn: wish.effectiveOn }
}

/** An offer by id names its union; one by code goes to the union asked for. */
async function destinationCode(tx: Tx, ctx: Context, { transfer, unit }: Input): Promise<string | undefined> {
  if (transfer === undefined) return unit
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT u.code FROM member_transfers t JOIN units u ON u.tenant_id = t.tenant_id AND u.id = t.to_unit_id
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.id = ${transfer}::uuid
      AND t.to_unit_path >= ${ctx.scope.lo} AND t.to_unit_path < ${ctx.scope.hi}`
  const found = rows[0]
  if (!found) throw notFound()
  return found.code
}

async function recordArrival(
  tx: Tx,
  ctx: Context,
  unit: RegisterUnit,
  memberId: string,
  transfer: string,
  fromTenant: string,
  { effectiveOn }: Input,
): Promise<void> {
  if (fromTenant === ctx.tenantId)
    await tx.$executeRaw`
      UPDATE member_transfers SET arrived_id = ${memberId}::uuid
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${transfer}::uuid
        AND to_unit_path >= ${ctx.scope.lo} AND to_unit_path < ${ctx.scope.hi}`
  await audit(tx, ctx, {
    act: 'member.transferred_in',
    subjectKind: 'member',
    subjectId: memberId,
    unitPath: unit.path,
    details: { transfer, on: effectiveOn, acrossFederations: fromTenant !== ctx.tenantId },
  })
}

/** The person, their number or card stands in this federation already as a living member. */
function asPersonHere(error: unknown): never {
  if (
    error instanceof Error &&
    /members_one_(identity|card|place)|membership_spells_one_open/.test(error.message)
  )
    throw new DomainError('conflict', 'transfer_person_here')
  throw error
}

function refusalOf(refusal: Refusal, { code }: Input): DomainError {
  switch (refusal) {
    case 'unknown':
      return code === undefined ? notFound() : new DomainError('not_found', 'transfer_code_unknown')
    case 'throttled':
      return new DomainError('throttled')
    case 'decided':
      return new DomainError('conflict', 'transfer_decided')
    case 'lapsed':
      return new DomainError('conflict', 'transfer_lapsed')
    case 'day':
      return new DomainError('invalid_input', 'invalid_input', {}, { effectiveOn: 'transfer_day' })
    case 'later_events':
      return new DomainError('conflict', 'transfer_later_events')
    case 'same_unit':
      return new DomainError('conflict', 'transfer_same_unit')
  }
}
