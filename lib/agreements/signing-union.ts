import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { SigningUnion } from './check-fields'

/** The union that an agreement is recorded for, with what the checks ask of it. */
export interface FoundUnion extends SigningUnion {
  code: string
  name: string
  path: string
  closedOn: CalendarDate | null
}

/**
 * A union by its code, within scope; without a code, the context's own.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findSigningUnion(tx: Tx, ctx: Context, code: string | undefined): Promise<FoundUnion> {
  const rows = await tx.$queryRaw<FoundUnion[]>`
    SELECT id, code, name, path, rank, established_on::text AS "establishedOn", closed_on::text AS "closedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const union = rows[0]
  if (!union) throw notFound()
  return union
}
