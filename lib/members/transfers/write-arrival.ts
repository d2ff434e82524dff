import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { RegisterUnit } from '@/lib/members/internal'
import { readSettings } from '@/lib/members/read-settings'
import { missingFields } from '@/lib/members/rules/completeness'
import { foldEvents, isMembership, type Spell } from '@/lib/members/rules/membership'
import { checkOnePlace } from '@/lib/members/rules/one-place'
import { insertMembers, rewriteSpells, writeEvents } from '@/lib/members/write-members'
import { writeSensitive } from '@/lib/members/write-sensitive'
import { arrivedFields } from './arrived-fields'
import type { HandedConsent, ReleasedMember } from './release-transfer'
import type { acceptTransferInput } from './schemas'

export interface Arrival {
  unit: RegisterUnit
  memberId: string
  released: ReleasedMember
  wish: z.output<typeof acceptTransferInput>
}

/** The destination's half of a move: a new entry with what was known, one event, and the days it counts from. */
export async function writeArrival(
  tx: Tx,
  ctx: Context,
  { unit, memberId, released, wish }: Arrival,
): Promise<void> {
  const place = { unitId: unit.id, unitPath: unit.path }
  const personId = released.personId ?? uuidv7()
  const fields = arrivedFields(ctx, released)
  const event = {
    ...{ ...place, id: uuidv7(), memberId, kind: 'transferred_in' as const, effectiveOn: wish.effectiveOn },
    decisionNumber: wish.decisionNumber ?? null,
    decidedOn: wish.decidedOn ?? null,
    details: { transfer: released.transfer, from: released.evidence.fromUnit },
  }
  const folded = foldEvents([event])
  if (!isMembership(folded)) throw new Error('a transfer that opens nothing')
  const { requiredFields } = await readSettings(tx, ctx)
  await insertMembers(tx, ctx, [
    {
      ...{ ...place, id: memberId, personId, fields, status: folded.status, statusOn: folded.statusOn },
      complete: missingFields(fields, requiredFields).length === 0,
    },
  ])
  await writeEvents(tx, ctx, [event])
  await rewriteSpells(tx, ctx, [{ ...place, memberId, personId, spells: folded.spells }])
  await requireOnePlace(tx, memberId, folded.spells)
  if (released.sensitive) await writeSensitive(tx, ctx, { id: memberId, ...place }, released.sensitive)
  await writeConsents(tx, ctx, { memberId, ...place }, released.consents ?? [])
}

/** Somebody who was in this federation before cannot come to a union for days that they spent in another. */
async function requireOnePlace(tx: Tx, memberId: string, spells: readonly Spell[]): Promise<void> {
  const elsewhere = await tx.$queryRaw<Spell[]>`
    SELECT state, valid_from::text AS "from", valid_to::text AS "to" FROM spells_elsewhere(${memberId}::uuid)`
  const found = checkOnePlace([
    { status: 'active', spells },
    { status: 'transferred', spells: elsewhere },
  ])
  if (found.length > 0) throw new DomainError('conflict', 'member_in_two_places')
}

async function writeConsents(
  tx: Tx,
  ctx: Context,
  { memberId, unitId, unitPath }: { memberId: string; unitId: string; unitPath: string },
  consents: readonly HandedConsent[],
): Promise<void> {
  if (consents.length === 0) return
  const rows = consents.map((consent) => ({ ...consent, id: uuidv7() }))
  await tx.$executeRaw`
    INSERT INTO member_consents (tenant_id, id, member_id, unit_id, unit_path, purpose, given_on, manner, evidence, recorded_by)
    SELECT ${ctx.tenantId}::uuid, r.id, ${memberId}::uuid, ${unitId}::uuid, ${unitPath}, r.purpose, r."givenOn", r.manner,
      r.evidence, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, purpose text, "givenOn" date, manner text,
      evidence text)`
}
