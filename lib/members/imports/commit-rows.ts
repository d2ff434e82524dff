import 'server-only'
import { seal, unseal } from '@/lib/core/sealing'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readSettings } from '@/lib/members/read-settings'
import { identityPlace } from '@/lib/members/sealed-identity'
import { joinByTables } from './import-steps'
import { insertRows } from './insert-rows'
import { makeSubUnits } from './make-sub-units'
import { updateRows } from './update-rows'

const rowsAtOnce = 25_000

/**
 * Writes into the roster exactly what the check said, some thousand rows at a time within one transaction. The
 * caller holds the locks of the unions and has compared the stamp.
 * @returns ids of the sub-units it made
 * @throws RosterMoved where a member has another version than the check saw
 */
export async function commitRows(
  tx: Tx,
  ctx: Context,
  importId: string,
  told: (done: number) => Promise<void>,
): Promise<string[]> {
  const [bounds] = await tx.$queryRaw<{ first: number | null; last: number | null }[]>`
    SELECT min(row_number) AS first, max(row_number) AS last FROM member_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('new', 'changed')`
  const { first, last } = bounds ?? { first: null, last: null }
  if (first === null || last === null) return []
  await joinByTables(tx)
  const subUnits = await makeSubUnits(tx, ctx, importId)
  await sealForMembers(tx, ctx, importId)
  const { requiredFields: required } = await readSettings(tx, ctx)
  for (let from = first; from <= last; from += rowsAtOnce) {
    const range = { importId, from, to: Math.min(from + rowsAtOnce, last + 1) }
    await updateRows(tx, ctx, range, required)
    await insertRows(tx, ctx, range)
    await told(range.to - first)
  }
  return subUnits
}

/** A number that changes a member's is sealed anew: it opens in that member's row only. */
async function sealForMembers(tx: Tx, ctx: Context, importId: string): Promise<void> {
  const rows = await tx.$queryRaw<
    { rowNumber: number; newId: string; memberId: string; cipher: Uint8Array }[]
  >`
    SELECT row_number AS "rowNumber", new_id AS "newId", member_id AS "memberId", identity_cipher AS cipher
    FROM member_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome = 'changed'
      AND 'identityNumber' = ANY(changed)`
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    const sealed = some.map(({ newId, memberId, cipher }) =>
      seal(unseal(cipher, identityPlace(ctx, newId)), identityPlace(ctx, memberId)).toString('base64'),
    )
    await tx.$executeRaw`
      UPDATE member_import_rows r SET identity_cipher = decode(s.cipher, 'base64')
      FROM unnest(${some.map(({ rowNumber }) => rowNumber)}::int[], ${sealed}::text[]) AS s(row_number, cipher)
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.row_number = s.row_number`
  }
}
