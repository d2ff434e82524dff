import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { isWithin, rangeOf } from '@/lib/units/rules/unit-path'

/** Something that was asked for with a reason and is still allowed. */
export interface Disclosure {
  /** Null: the members of a unit and below. */
  memberId: string | null
  unitPath: string
  reason: string
  expiresAt: Date
}

/** Whose records a reader sees in full. */
export interface Sight {
  /** All in scope, by the role. */
  all: boolean
  disclosures: readonly Disclosure[]
}

/** What this reader sees in full: everything by the role, or what they have asked for. At most one statement. */
export async function readSight(tx: Tx, ctx: Context): Promise<Sight> {
  if (can(ctx, 'members.read_full')) return { all: true, disclosures: [] }
  const disclosures = await tx.$queryRaw<Disclosure[]>`
    SELECT member_id AS "memberId", unit_path AS "unitPath", reason, expires_at AS "expiresAt"
    FROM member_disclosures
    WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ${ctx.userId}::uuid AND what = 'record'
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} AND expires_at > now()
    ORDER BY expires_at DESC`
  return { all: false, disclosures }
}

/** The disclosure under which a member is seen in full, the one that lasts longest. */
export function disclosureOf(sight: Sight, member: { id: string; unitPath: string }): Disclosure | undefined {
  return sight.disclosures.find(({ memberId, unitPath }) =>
    memberId === null ? isWithin(member.unitPath, rangeOf(unitPath)) : memberId === member.id,
  )
}

/** Whether a member is seen in full. */
export function seesInFull(sight: Sight, member: { id: string; unitPath: string }): boolean {
  return sight.all || disclosureOf(sight, member) !== undefined
}
