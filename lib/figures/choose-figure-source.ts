import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { isDerived, type FigureSource } from '@/lib/figures/rules/derived'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { addMonths, monthParam, monthsBetween, type Month } from '@/lib/periods/rules/month'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { lockUnits } from './internal'
import { chooseFigureSourceInput } from './source-schemas'
import type { ChooseFigureSourceView } from './source-views'
import { writeDerived } from './write-derived'

/** How far back a choice may reach: older months are handed in and locked long since. */
const mostMonthsBack = 36

/**
 * From a month on, a unit's number of an indicator is counted by its registers, or entered again. Months that may
 * still be changed are counted at once; those handed in or locked stay as they are. A number that was counted stays
 * when its cell is entered again, until somebody changes it: the cell is one and the same, so nothing adds up twice.
 * @throws DomainError not_found; forbidden; conflict source_not_derived, source_month, source_changed
 */
export async function chooseFigureSource({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ChooseFigureSourceView> {
  const { unit: code, indicator, fromMonth, source, baseVersion } = parseInput(chooseFigureSourceInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.choose_source')
    await lockUnits(tx, ctx, [unit.id])
    await requireDerivable(tx, ctx, unit, indicator)
    const present = reportingMonthOf(ctx.today, ctx.cutoffDay)
    if (fromMonth > addMonths(present, 1) || fromMonth < addMonths(present, -mostMonthsBack))
      throw new DomainError('conflict', 'source_month')

    const chosen = await readChoices(tx, ctx, unit, indicator)
    const version = Math.max(0, ...chosen.map((choice) => choice.version))
    if (version !== baseVersion) throw sourceChanged(chosen)
    await writeChoice(tx, ctx, unit, { indicator, fromMonth, source, version: version + 1 })
    const refreshed = await writeDerived(tx, ctx, {
      unitIds: [unit.id],
      months: monthsBetween(fromMonth, present),
      indicators: [indicator],
    })
    await audit(tx, ctx, {
      act: 'figures.source_chosen',
      subjectKind: 'unit',
      subjectId: unit.id,
      unitPath: unit.path,
      details: { indicator, fromMonth, source, cells: refreshed.length },
    })
    return { source, since: fromMonth, version: version + 1, refreshed: refreshed.length }
  })
}

/** A register counts it, and the unit is asked for it. */
async function requireDerivable(tx: Tx, ctx: Context, unit: ScopedUnit, indicator: string): Promise<void> {
  const asked = unit.rank === 'grassroots' ? 'grassroots' : 'federation'
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM indicators
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${indicator} AND asked_of = ${asked} AND kind <> 'ratio'`
  if (!isDerived(indicator) || unit.rank === 'top' || rows.length === 0)
    throw new DomainError('conflict', 'source_not_derived')
}

interface Choice {
  fromMonth: Month
  source: FigureSource
  version: number
}

function readChoices(tx: Tx, ctx: Context, unit: ScopedUnit, indicator: string): Promise<Choice[]> {
  return tx.$queryRaw<Choice[]>`
    SELECT from_month AS "fromMonth", source, version FROM figure_sources
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unit.id}::uuid AND indicator = ${indicator}
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY from_month`
}

/** Whoever saw another choice is told the present one. */
function sourceChanged(chosen: readonly Choice[]): DomainError {
  const last = chosen.at(-1)
  if (!last) return new DomainError('conflict')
  return new DomainError('conflict', 'source_changed', {
    source: last.source,
    since: monthParam(last.fromMonth),
  })
}

/** The choice, and whatever was chosen for later months gives way to it. */
async function writeChoice(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  { indicator, fromMonth, source, version }: Choice & { indicator: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE figure_sources SET source = ${source}, version = ${version}, changed_by = ${ctx.userId}::uuid, changed_at = ${now()}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unit.id}::uuid AND indicator = ${indicator}
      AND from_month > ${fromMonth} AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    INSERT INTO figure_sources (tenant_id, unit_id, indicator, from_month, unit_path, source, version, changed_by, changed_at)
    VALUES (${ctx.tenantId}::uuid, ${unit.id}::uuid, ${indicator}, ${fromMonth}, ${unit.path}, ${source}, ${version},
            ${ctx.userId}::uuid, ${now()}::timestamptz)
    ON CONFLICT (tenant_id, unit_id, indicator, from_month) DO UPDATE
      SET source = excluded.source, version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at`
}
