import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ScopedUnit } from '@/lib/units/internal'

/** A unit that is compared, or that is offered to be. */
export interface ComparableUnit extends ScopedUnit {
  establishedOn: CalendarDate
  closedOn: CalendarDate | null
}

/** More are found by their names. */
const MOST_OFFERED = 300

/**
 * The units asked for, in the order asked, and those offered beside them: the page's unit with the units below it, of a
 * union its siblings.
 * @throws DomainError not_found when one of them is not in scope, wherever else it may be
 */
export async function readComparedUnits(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  codes: readonly string[],
): Promise<{ compared: ComparableUnit[]; offered: ComparableUnit[] }> {
  const around = unit.rank === 'grassroots' ? unit.parentId : unit.id
  const rows = await tx.$queryRaw<UnitRow[]>`
    SELECT id, code, name, path, parent_id AS "parentId", rank, kind, established_on AS "establishedOn",
           closed_on AS "closedOn"
    FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
      AND (code = ANY(${[...codes]}::text[]) OR id = ${unit.id}::uuid OR parent_id = ${around}::uuid)
    ORDER BY code = ANY(${[...codes]}::text[]) DESC, rank = 'grassroots', path = ${unit.path} DESC, position,
      name COLLATE "vi-x-icu", id
    LIMIT ${MOST_OFFERED}`
  const units = rows.map((row) => ({
    ...row,
    establishedOn: utcDay(row.establishedOn),
    closedOn: row.closedOn && utcDay(row.closedOn),
  }))
  const compared = codes.map((code) => {
    const found = units.find((candidate) => candidate.code === code)
    if (found === undefined) throw notFound()
    return found
  })
  return { compared, offered: units }
}

type UnitRow = ScopedUnit & { rank: UnitRank; establishedOn: Date; closedOn: Date | null }
