import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate, reportingMonthOf } from '@/lib/periods/rules/due-date'
import { monthsBetween, type Month } from '@/lib/periods/rules/month'
import { lockUnits } from './internal'
import { writeDerived, type RefreshedCell } from './write-derived'

/** What changed in the registers. */
export interface ChangedRecords {
  /** The units at which records changed. */
  unitIds: readonly string[]
  /** The reporting months in which something is different now. */
  months: readonly Month[]
  /** Only these; all that registers count, where left out. */
  indicators?: readonly string[] | undefined
}

/**
 * Writes the cells that come from records, after records changed: of months that may still be changed. A month that
 * is handed in, approved or locked stays as it is, and shows the difference; a cell that is entered is never
 * touched. Beside `unitIds`, at which the records stand, the federations above them are refreshed, where in scope.
 * `months` are those of the old day and of the new one: `reportingMonthOf(day, ctx.cutoffDay)`. Stocks follow from
 * the earliest of them through the present month. Call it last in the verb's transaction: it locks the units
 * itself, in one order for all.
 * @throws DomainError not_found when a unit is not in scope
 */
export async function refreshDerived(
  tx: Tx,
  ctx: Context,
  { unitIds, months, indicators }: ChangedRecords,
): Promise<RefreshedCell[]> {
  // A stock remembers: a change touches every month from the earliest through the present one.
  const spanned =
    months.length === 0 ? [] : monthsBetween(Math.min(...months), reportingMonthOf(ctx.today, ctx.cutoffDay))
  if (unitIds.length === 0 || spanned.length === 0) return []
  const touched = [...new Set([...unitIds, ...(await readFederations(tx, ctx, unitIds, spanned))])]
  await lockUnits(tx, ctx, touched)
  const refreshed = await writeDerived(tx, ctx, {
    ...{ unitIds: touched, months: spanned, flowMonths: months, indicators },
  })
  const [first] = refreshed
  if (first)
    await audit(tx, ctx, {
      act: 'figures.counted',
      subjectKind: 'month',
      subjectId: String(first.month),
      details: { cells: refreshed.length, units: [...new Set(refreshed.map(({ unitId }) => unitId))] },
    })
  return refreshed
}

/** The federations in scope that the units stood under in one of the months. */
async function readFederations(
  tx: Tx,
  ctx: Context,
  unitIds: readonly string[],
  months: readonly Month[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f.id FROM unit_placements p
    JOIN units f ON f.tenant_id = p.tenant_id AND f.id = p.federation_id AND f.rank = 'intermediate'
    JOIN unnest(${months.map((month) => cutoffDate(month, ctx.cutoffDay))}::date[]) AS c(cutoff)
      ON p.valid_from <= c.cutoff AND (p.valid_to IS NULL OR p.valid_to > c.cutoff)
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_id = ANY(${unitIds}::uuid[])
      AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      AND f.path >= ${ctx.scope.lo} AND f.path < ${ctx.scope.hi}`
  return rows.map(({ id }) => id)
}
