import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberRow } from '@/lib/members/internal'
import type { Spell } from '@/lib/members/rules/membership'
import { subtractSpells } from '@/lib/members/rules/subtract-spells'
import { rewriteSpells } from '@/lib/members/write-members'
import type { EntryBefore } from './entry-before'

/**
 * The absorbed entry gives up the days that the kept one has too; those that it alone has stay with it, under the
 * one person. Gives the ids of the spells that were added.
 */
export async function giveUpDays(
  tx: Tx,
  ctx: Context,
  {
    kept,
    absorbed,
    keptBefore,
    absorbedBefore,
  }: { kept: MemberRow; absorbed: MemberRow; keptBefore: EntryBefore; absorbedBefore: EntryBefore },
): Promise<string[]> {
  const spells = subtractSpells(spellsOf(absorbedBefore), spellsOf(keptBefore))
  const { id: memberId, unitId, unitPath } = absorbed
  await rewriteSpells(tx, ctx, [{ memberId, personId: kept.personId, unitId, unitPath, spells }])
  const before = absorbedBefore.spells.map(({ id }) => id)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE membership_spells SET person_id = ${kept.personId}::uuid
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND voided_at IS NULL
    RETURNING id`
  return rows.flatMap(({ id }) => (before.includes(id) ? [] : [id]))
}

function spellsOf({ spells }: EntryBefore): Spell[] {
  return spells.map(({ state, valid_from: from, valid_to: to }) => ({ state, from, to }))
}
