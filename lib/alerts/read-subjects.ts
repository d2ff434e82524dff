import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { UnitPath } from '@/lib/units/rules/unit-path'

/** A unit that alerts are told for: the asker's own, or one directly below it. */
export interface Subject {
  id: string
  code: string
  name: string
  path: UnitPath
  rank: UnitRank
}

/** The asker's unit, and those directly below it that exist today, in the order of lists. One statement. */
export async function readSubjects(tx: Tx, ctx: Context): Promise<Subject[]> {
  const { lo, hi } = ctx.scope
  return tx.$queryRaw<Subject[]>`
    SELECT u.id, u.code, u.name, u.path, u.rank FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi}
      AND (u.id = ${ctx.unitId}::uuid
           OR u.parent_id = ${ctx.unitId}::uuid AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date))
    ORDER BY u.id <> ${ctx.unitId}::uuid, u.position, u.name COLLATE "vi-x-icu", u.id`
}
