import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { EmployerFields } from '@/lib/employers/rules/employer-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An employer as it stands, with the federation it falls to. */
export interface EmployerRow extends EmployerFields {
  id: string
  unitId: string
  unitPath: string
  unitCode: string
  unitName: string
  unitRank: UnitRank
  closedOn: CalendarDate | null
  /** ISO instant. */
  voidedAt: string | null
  voidReason: string | null
  version: number
}

/**
 * An employer by its id, within the context's scope; also one entered by mistake.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findEmployer(tx: Tx, ctx: Context, id: string): Promise<EmployerRow> {
  const rows = await tx.$queryRaw<EmployerRow[]>`
    SELECT e.id, e.unit_id AS "unitId", e.unit_path AS "unitPath", u.code AS "unitCode", u.name AS "unitName",
      u.rank AS "unitRank", e.name, e.tax_code AS "taxCode", e.ownership, e.industry_code AS "industryCode",
      e.commune_code AS "communeCode", e.address, e.phone, e.contact, e.note, e.closed_on::text AS "closedOn",
      to_char(e.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "voidedAt",
      e.void_reason AS "voidReason", e.version
    FROM employers e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${id}::uuid
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
  const employer = rows[0]
  if (!employer) throw notFound()
  return employer
}

/**
 * Locks employers, ordered by id, until the transaction ends.
 * @throws DomainError not_found when one of them is not in scope
 */
export async function lockEmployers(tx: Tx, ctx: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM employers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${wanted}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY id FOR UPDATE`
  if (rows.length !== wanted.length) throw notFound()
}

/** An employer, locked and as it stands now. */
export async function lockEmployer(tx: Tx, ctx: Context, id: string): Promise<EmployerRow> {
  await lockEmployers(tx, ctx, [id])
  return findEmployer(tx, ctx, id)
}

/**
 * Stops an act on an employer that is void, or has changed since it was on the screen.
 * @throws DomainError conflict, employer_void
 */
export function requireLiving(employer: Pick<EmployerRow, 'voidedAt' | 'version'>, seen: number): void {
  if (employer.voidedAt !== null) throw new DomainError('conflict', 'employer_void')
  if (employer.version !== seen) throw new DomainError('conflict')
}

export interface KeepingUnit {
  id: string
  code: string
  name: string
  path: string
  rank: UnitRank
}

/**
 * A federation in scope that employers can fall to; without a code, the context's own unit.
 * @throws DomainError not_found; conflict employers_of_federation, unit_closed
 */
export async function findKeepingUnit(tx: Tx, ctx: Context, code: string | undefined): Promise<KeepingUnit> {
  const rows = await tx.$queryRaw<(KeepingUnit & { closedOn: CalendarDate | null })[]>`
    SELECT id, code, name, path, rank, closed_on::text AS "closedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const unit = rows[0]
  if (!unit) throw notFound()
  if (unit.rank === 'grassroots') throw new DomainError('conflict', 'employers_of_federation')
  if (unit.closedOn !== null && unit.closedOn <= ctx.today) throw new DomainError('conflict', 'unit_closed')
  return unit
}

export interface FoundUnion {
  id: string
  code: string
  name: string
  path: string
  establishedOn: CalendarDate
  closedOn: CalendarDate | null
}

/**
 * A grassroots union in scope, in which workers of an employer can be organised.
 * @throws DomainError not_found; conflict union_of_grassroots
 */
export async function findGrassrootsUnion(tx: Tx, ctx: Context, code: string): Promise<FoundUnion> {
  const rows = await tx.$queryRaw<(FoundUnion & { rank: UnitRank })[]>`
    SELECT id, code, name, path, rank, established_on::text AS "establishedOn", closed_on::text AS "closedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const union = rows[0]
  if (!union) throw notFound()
  if (union.rank !== 'grassroots') throw new DomainError('conflict', 'union_of_grassroots')
  return union
}
