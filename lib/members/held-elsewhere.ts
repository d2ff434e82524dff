import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { keyedHash } from '@/lib/core/sealing'
import type { Tx } from '@/lib/db/with-scope'
import { fullNameOf } from '@/lib/format/person-name'
import { maskName } from '@/lib/members/rules/mask'
import { readSight, seesInFull } from './sight'
import type { HeldElsewhere } from './views'

interface HeldRow {
  sign: 'identity' | 'card'
  memberId: string | null
  unitPath: string | null
  unitName: string | null
  familyName: string | null
  middleName: string | null
  givenName: string | null
}

/**
 * Living entries of the federation that have this identity number or card already, but for one entry itself.
 * Who they are is told only within the asker's scope, masked as everything is; outside it, of an identity number
 * the union. One statement, and one for the mask where there is somebody to name.
 */
export async function findHeldElsewhere(
  tx: Tx,
  ctx: Context,
  {
    identityNumber,
    cardNumber,
    except,
  }: { identityNumber: string | null; cardNumber: string | null; except?: string },
): Promise<HeldElsewhere[]> {
  if (identityNumber === null && cardNumber === null) return []
  const hashes = identityNumber === null ? [] : [keyedHash('identity', identityNumber).toString('hex')]
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT e.sign, e.member_id AS "memberId", m.unit_path AS "unitPath", e.unit_name AS "unitName",
      m.family_name AS "familyName", m.middle_name AS "middleName", m.given_name AS "givenName"
    FROM members_elsewhere((SELECT coalesce(array_agg(decode(h, 'hex')), '{}') FROM unnest(${hashes}::text[]) h),
                           ${cardNumber === null ? [] : [cardNumber]}::text[]) e
    LEFT JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = e.member_id
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    WHERE ${except ?? null}::uuid IS NULL OR e.member_id IS DISTINCT FROM ${except ?? null}::uuid
    ORDER BY e.sign DESC`
  if (rows.length === 0) return []
  const sight = await readSight(tx, ctx)
  return rows.map((row) => ({
    by: row.sign,
    member:
      row.memberId === null
        ? null
        : {
            id: row.memberId,
            name: nameOf(row, seesInFull(sight, { id: row.memberId, unitPath: row.unitPath ?? '' })),
            unit: row.unitName ?? '',
          },
    unitName: row.unitName,
  }))
}

/**
 * Two that write one number at the same moment: the database lets the first through, and the second hears it in
 * these words. Everything else goes on as it was.
 */
export function asHeldElsewhere(error: unknown): never {
  if (error instanceof Error && /members_one_(identity|card|place)/.test(error.message))
    throw new DomainError('conflict', 'member_held_elsewhere')
  throw error
}

function nameOf({ familyName, middleName, givenName }: HeldRow, full: boolean): string {
  const parts = { familyName: familyName ?? '', middleName: middleName ?? '', givenName: givenName ?? '' }
  if (!full) return maskName(parts)
  return fullNameOf({ family: parts.familyName, middle: parts.middleName, given: parts.givenName })
}
