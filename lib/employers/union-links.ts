import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { isFreeSpan, type DaySpan } from '@/lib/employers/rules/free-span'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import type { EmployerRow, FoundUnion } from './internal'

export interface UnionLink extends DaySpan {
  id: string
  unionId: string
}

/** The unions of an employer's workers that stand, the earliest first. */
export async function readUnionLinks(
  tx: Tx,
  ctx: Context,
  { id }: Pick<EmployerRow, 'id'>,
): Promise<UnionLink[]> {
  return tx.$queryRaw<UnionLink[]>`
    SELECT l.id, l.union_id AS "unionId", l.valid_from::text AS "from", l.valid_to::text AS "to"
    FROM employer_unions l
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.employer_id = ${id}::uuid AND l.voided_at IS NULL
      AND l.unit_path >= ${ctx.scope.lo} AND l.unit_path < ${ctx.scope.hi}
    ORDER BY l.valid_from`
}

/** @throws DomainError not_found; conflict employer_entry_over for one that was voided */
export async function findUnionLink(
  tx: Tx,
  ctx: Context,
  { id }: Pick<EmployerRow, 'id'>,
  linkId: string,
): Promise<UnionLink> {
  const rows = await tx.$queryRaw<(UnionLink & { voided: boolean })[]>`
    SELECT l.id, l.union_id AS "unionId", l.valid_from::text AS "from", l.valid_to::text AS "to",
      l.voided_at IS NOT NULL AS voided
    FROM employer_unions l
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.employer_id = ${id}::uuid AND l.id = ${linkId}::uuid
      AND l.unit_path >= ${ctx.scope.lo} AND l.unit_path < ${ctx.scope.hi}`
  const link = rows[0]
  if (!link) throw notFound()
  if (link.voided) throw new DomainError('conflict', 'employer_entry_over')
  return link
}

/**
 * Whether an employer's workers can be organised in a union from a day on, for good.
 * @throws DomainError conflict union_not_then, employer_closed, employer_has_union
 */
export function requireLinkable(
  employer: Pick<EmployerRow, 'closedOn'>,
  links: readonly UnionLink[],
  union: Pick<FoundUnion, 'establishedOn' | 'closedOn'>,
  on: CalendarDate,
): void {
  if (on < union.establishedOn || (union.closedOn !== null && union.closedOn <= on))
    throw new DomainError('conflict', 'union_not_then')
  if (employer.closedOn !== null && employer.closedOn <= on)
    throw new DomainError('conflict', 'employer_closed')
  if (!isFreeSpan(links, { from: on, to: null })) throw new DomainError('conflict', 'employer_has_union')
}

/**
 * Counts anew what unions' figures take from the register, after the employers of theirs changed. The last step of
 * a verb. Unions beyond the scope follow when their own federation hands in.
 */
export async function refreshUnions(
  tx: Tx,
  ctx: Context,
  unionIds: readonly string[],
  days: readonly CalendarDate[],
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${[...unionIds]}::uuid[])
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  await refreshDerived(tx, ctx, {
    unitIds: rows.map(({ id }) => id),
    months: [...new Set(days.map((day) => reportingMonthOf(day, ctx.cutoffDay)))],
    indicators: ['DN_CO_CDCS', 'TU_CO', 'TU_AB'],
  })
}
