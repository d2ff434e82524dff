import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { rangeOf } from '@/lib/units/rules/unit-path'
import type { ImportRecord } from './import-record'

export interface TargetUnit {
  id: string
  path: string
  code: string
  parentId: string | null
  rank: UnitRank
}

/** Where a row goes: to a federation, and where it names a grassroots union, into that. */
export interface RowTarget {
  unit: TargetUnit
  union: TargetUnit | null
}

/** The units that rows of an import can name by their code. */
export class TargetUnits {
  private readonly byCode: ReadonlyMap<string, TargetUnit>
  private readonly byId: ReadonlyMap<string, TargetUnit>

  constructor(units: readonly TargetUnit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]))
    this.byId = new Map(units.map((unit) => [unit.id, unit]))
  }

  /** Null where there is no such unit among them. */
  find(code: string): RowTarget | null {
    const unit = this.byCode.get(code)
    if (!unit) return null
    if (unit.rank !== 'grassroots') return { unit, union: null }
    const above = unit.parentId === null ? undefined : this.byId.get(unit.parentId)
    return above ? { unit: above, union: unit } : null
  }
}

/** The import's unit and those below it, within the caller's scope, that are there on the day of the list and today. */
export async function readTargetUnits(tx: Tx, ctx: Context, found: ImportRecord): Promise<TargetUnits> {
  const below = rangeOf(found.unitPath)
  const units = await tx.$queryRaw<TargetUnit[]>`
    SELECT id, path, code, parent_id AS "parentId", rank FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
      AND path >= ${below.lo} AND path < ${below.hi}
      AND (closed_on IS NULL OR closed_on > ${ctx.today}::date)`
  return new TargetUnits(units)
}
