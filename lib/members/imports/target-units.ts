import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { ImportFinding } from '@/lib/members/rules/import-findings'
import type { ImportRow } from '@/lib/members/rules/import-row'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { rangeOf } from '@/lib/units/rules/unit-path'
import type { ImportRecord } from './import-record'

interface TargetUnit {
  id: string
  path: string
  code: string
  name: string
  establishedOn: CalendarDate
}

/** The unions that rows of an import can go to: the import's own, or those below it. */
export class TargetUnits {
  private readonly byCode = new Map<string, TargetUnit>()
  private readonly byName = new Map<string, TargetUnit[]>()

  constructor(
    private readonly units: readonly TargetUnit[],
    private readonly ofFederation: boolean,
  ) {
    for (const unit of units) {
      this.byCode.set(unit.code, unit)
      const key = searchKey(unit.name)
      this.byName.set(key, [...(this.byName.get(key) ?? []), unit])
    }
  }

  /**
   * The union a row names, by code before name. In an import of one union all rows go to that one, whatever the
   * column calls it.
   */
  find({ unitCode, unitName }: Pick<ImportRow, 'unitCode' | 'unitName'>): {
    unit: TargetUnit | null
    finding: ImportFinding | null
  } {
    if (!this.ofFederation) return { unit: this.units[0] ?? null, finding: null }
    if (unitCode !== null) {
      const unit = this.byCode.get(unitCode.trim().toLowerCase())
      return unit ? { unit, finding: null } : refusal('unit_unknown', 'unitCode')
    }
    if (unitName === null) return refusal('unit_missing', 'unitName')
    const named = this.byName.get(searchKey(unitName)) ?? []
    const [unit] = named
    if (!unit) return refusal('unit_unknown', 'unitName')
    return named.length > 1 ? refusal('unit_ambiguous', 'unitName') : { unit, finding: null }
  }
}

/** Unions of the import's unit within the caller's scope that are not closed. */
export async function readTargetUnits(tx: Tx, ctx: Context, found: ImportRecord): Promise<TargetUnits> {
  const below = rangeOf(found.unitPath)
  const units = await tx.$queryRaw<(Omit<TargetUnit, 'establishedOn'> & { establishedOn: Date })[]>`
    SELECT id, path, code, name, established_on AS "establishedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
      AND path >= ${below.lo} AND path < ${below.hi} AND rank = 'grassroots'
      AND (closed_on IS NULL OR closed_on > ${ctx.today}::date)
    ORDER BY path`
  const targets = units.map((unit) => ({ ...unit, establishedOn: utcDay(unit.establishedOn) }))
  return new TargetUnits(targets, found.unitRank !== 'grassroots')
}

function refusal(code: 'unit_unknown' | 'unit_missing' | 'unit_ambiguous', field: 'unitCode' | 'unitName') {
  return { unit: null, finding: { code, severity: 'refuse' as const, field, params: {} } }
}
