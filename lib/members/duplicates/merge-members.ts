import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { endPositions } from '@/lib/members/end-positions'
import { asHeldElsewhere } from '@/lib/members/held-elsewhere'
import { findMember, lockMembers, requireVersion, type MemberRow } from '@/lib/members/internal'
import { plainFieldsOf } from '@/lib/members/plain-fields'
import type { MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import { fieldsOfChoice } from '@/lib/members/rules/merge-fields'
import { openIdentity } from '@/lib/members/sealed-identity'
import { updateMember } from '@/lib/members/update-member'
import { readEntryBefore } from './entry-before'
import { giveUpDays } from './give-up-days'
import { orderedPair } from './ordered-pair'
import { mergeMembersInput } from './schemas'
import { copyEvents, handOver, takeSensitive } from './unite-entries'
import type { MergedMembersView } from './views'

/**
 * Makes two entries of one person one. The kept entry takes the chosen fields, the other's Party events, positions
 * of the same union and consents; the absorbed one is hidden, gives up every day that the kept one counts too, and
 * goes on to count the days that it alone has, so that the head-count of no day loses the person. Both stand in
 * the caller's scope; everything needed to take them apart again is kept.
 * @throws DomainError not_found; conflict merge_not_possible, merge_keep_living
 */
export async function mergeMembers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MergedMembersView> {
  const wish = parseInput(mergeMembersInput, input)
  return withScope(ctx, async (tx) => {
    await lockMembers(tx, ctx, [wish.keep, wish.absorb])
    requireCapability(ctx, 'members.merge')
    if (wish.takeSensitive) requireCapability(ctx, 'members.sensitive')
    const kept = await findMember(tx, ctx, wish.keep)
    const absorbed = await findMember(tx, ctx, wish.absorb)
    requireVersion(kept, wish.keepVersion)
    requireVersion(absorbed, wish.absorbVersion)
    requireMergeable(kept, absorbed)

    const keptBefore = await readEntryBefore(tx, ctx, kept.id)
    const absorbedBefore = await readEntryBefore(tx, ctx, absorbed.id)
    const pair = await readPair(tx, ctx, kept.id, absorbed.id)
    const fields = takenFields(ctx, absorbed, wish.take)
    const spells = await giveUpDays(tx, ctx, { kept, absorbed, keptBefore, absorbedBefore })
    await hideAbsorbed(tx, ctx, absorbed, kept.personId)
    const { version } = await updateMember(tx, ctx, kept, { fields })
    const events = await copyEvents(tx, ctx, kept, absorbed)
    await handOver(tx, ctx, kept, absorbed)
    await endPositions(tx, ctx, absorbed.id, ctx.today)
    const sensitive = wish.takeSensitive && (await takeSensitive(tx, ctx, kept, absorbed))
    await markMerged(tx, ctx, kept, absorbed)
    const before = { kept: keptBefore, absorbed: absorbedBefore, pair, added: { events, spells, sensitive } }
    return writeMerge(tx, ctx, { kept, absorbed, version, before, take: wish.take })
  }).catch(asHeldElsewhere)
}

function requireMergeable(kept: MemberRow, absorbed: MemberRow): void {
  const closed = ['transferring', 'merged', 'voided']
  if (kept.id === absorbed.id || closed.includes(kept.status) || closed.includes(absorbed.status))
    throw new DomainError('conflict', 'merge_not_possible')
  const belongs = ({ status }: MemberRow) => status === 'active' || status === 'suspended'
  if (belongs(absorbed) && !belongs(kept)) throw new DomainError('conflict', 'merge_keep_living')
}

function takenFields(
  ctx: Context,
  absorbed: MemberRow,
  take: z.output<typeof mergeMembersInput>['take'],
): Partial<MemberFields> {
  const names = new Set<MemberFieldName>(take.flatMap(fieldsOfChoice))
  const plain = Object.entries(plainFieldsOf(absorbed)).filter(([name]) => names.has(name as MemberFieldName))
  const fields: Partial<MemberFields> = Object.fromEntries(plain)
  return names.has('identityNumber') ? { ...fields, identityNumber: openIdentity(ctx, absorbed) } : fields
}

async function hideAbsorbed(tx: Tx, ctx: Context, absorbed: MemberRow, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE members SET status = 'merged', status_on = ${ctx.today}::date, person_id = ${personId}::uuid,
      version = version + 1, updated_at = now(), updated_by = ${ctx.userId}::uuid
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${absorbed.id}::uuid`
}

/** The pair as it stands in the queue, if it does. */
async function readPair(tx: Tx, ctx: Context, one: string, other: string): Promise<object | null> {
  const [first, second] = orderedPair(one, other)
  const rows = await tx.$queryRaw<{ pair: object }[]>`
    SELECT to_jsonb(d) AS pair FROM duplicate_pairs d
    WHERE d.tenant_id = ${ctx.tenantId}::uuid AND d.first_id = ${first}::uuid AND d.second_id = ${second}::uuid`
  return rows[0]?.pair ?? null
}

async function markMerged(tx: Tx, ctx: Context, kept: MemberRow, absorbed: MemberRow): Promise<void> {
  const [first, second] = orderedPair(kept.id, absorbed.id)
  const [one, two] = first === kept.id ? [kept, absorbed] : [absorbed, kept]
  await tx.$executeRaw`
    INSERT INTO duplicate_pairs (tenant_id, first_id, second_id, first_unit_id, first_path, second_unit_id, second_path,
      score, signs, state, decided_at, decided_by)
    VALUES (${ctx.tenantId}::uuid, ${first}::uuid, ${second}::uuid, ${one.unitId}::uuid, ${one.unitPath}, ${two.unitId}::uuid,
      ${two.unitPath}, 100, '{}', 'merged', now(), ${ctx.userId}::uuid)
    ON CONFLICT (tenant_id, first_id, second_id) DO UPDATE
      SET state = 'merged', decided_at = now(), decided_by = excluded.decided_by, reason = NULL`
}

async function writeMerge(
  tx: Tx,
  ctx: Context,
  merge: {
    kept: MemberRow
    absorbed: MemberRow
    version: number
    before: object
    take: readonly string[]
  },
): Promise<MergedMembersView> {
  const { kept, absorbed, version, before, take } = merge
  const mergeId = uuidv7()
  await tx.$executeRaw`
    INSERT INTO member_merges (tenant_id, id, kept_id, absorbed_id, unit_id, unit_path, absorbed_path, before, merged_by,
      kept_version)
    VALUES (${ctx.tenantId}::uuid, ${mergeId}::uuid, ${kept.id}::uuid, ${absorbed.id}::uuid, ${kept.unitId}::uuid,
      ${kept.unitPath}, ${absorbed.unitPath}, ${JSON.stringify(before)}::jsonb, ${ctx.userId}::uuid, ${version})`
  await audit(tx, ctx, {
    act: 'member.merged',
    subjectKind: 'member',
    subjectId: kept.id,
    unitPath: kept.unitPath,
    details: { merge: mergeId, absorbed: absorbed.id, take },
  })
  return { mergeId, keptId: kept.id, absorbedId: absorbed.id }
}
