import 'server-only'
import type { UnitRank } from '@/lib/core/context'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'

export interface ScopedUnit {
  id: string
  code: string
  name: string
  path: string
  parentId: string | null
  rank: UnitRank
  kind: string
}

/**
 * A unit by its code within the context's scope; without a code, the context's own unit.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findUnit(tx: Tx, ctx: Context, code: string | undefined): Promise<ScopedUnit> {
  // An address may hold U+0000; PostgreSQL refuses to be asked about it.
  if (code?.includes('\0')) throw notFound()
  const rows = await tx.$queryRaw<ScopedUnit[]>`
    SELECT id, code, name, path, parent_id AS "parentId", rank, kind FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const unit = rows[0]
  if (!unit) throw notFound()
  return unit
}
