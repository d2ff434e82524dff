import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { SubUnitKind } from './schemas'
import type { SubUnitView } from './views'

export interface SubUnitRow {
  id: string
  unitId: string
  unitPath: string
  kind: SubUnitKind
  name: string
  closedOn: CalendarDate | null
}

/**
 * Stops what names a sub-unit that is not in scope.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function requireSubUnit(tx: Tx, ctx: Context, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sub_units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  if (rows.length === 0) throw notFound()
}

/**
 * A sub-unit in scope, locked until the transaction ends.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function lockSubUnit(tx: Tx, ctx: Context, id: string): Promise<SubUnitRow> {
  const rows = await tx.$queryRaw<SubUnitRow[]>`
    SELECT id, unit_id AS "unitId", unit_path AS "unitPath", kind, name, closed_on::text AS "closedOn"
    FROM sub_units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    FOR NO KEY UPDATE`
  const subUnit = rows[0]
  if (!subUnit) throw notFound()
  return subUnit
}

/**
 * Stops a member from being put into another union's sub-unit, or into a closed one.
 * @throws DomainError not_found; conflict sub_unit_closed
 */
export async function requireOpenSubUnit(
  tx: Tx,
  ctx: Context,
  id: string | null | undefined,
  unitId: string,
): Promise<void> {
  if (id === null || id === undefined) return
  const subUnit = await lockSubUnit(tx, ctx, id)
  if (subUnit.unitId !== unitId) throw notFound()
  if (subUnit.closedOn !== null) throw new DomainError('conflict', 'sub_unit_closed')
}

/**
 * Stops two open sub-units of a union from having one name, written with or without marks.
 * @throws DomainError conflict sub_unit_name_taken
 */
export async function requireFreeName(
  tx: Tx,
  ctx: Context,
  unitId: string,
  name: string,
  except?: string,
): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sub_units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid AND search_key = search_key(${name}::text)
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND closed_on IS NULL AND id IS DISTINCT FROM ${except ?? null}::uuid`
  if (rows.length > 0) throw new DomainError('conflict', 'sub_unit_name_taken')
}

/** A union's sub-units by name, with the members who count in each. */
export async function readSubUnits(
  tx: Tx,
  ctx: Context,
  unitId: string,
  withClosed: boolean,
): Promise<SubUnitView[]> {
  return tx.$queryRaw<SubUnitView[]>`
    SELECT s.id, s.kind, s.name, s.closed_on::text AS "closedOn",
      (SELECT count(*)::int FROM members m
       WHERE m.tenant_id = s.tenant_id AND m.unit_path = s.unit_path AND m.sub_unit_id = s.id
         AND m.status IN ('active', 'transferring')) AS members
    FROM sub_units s
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.unit_id = ${unitId}::uuid
      AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
      AND (${withClosed} OR s.closed_on IS NULL)
    ORDER BY s.name COLLATE "vi-x-icu", s.id`
}
