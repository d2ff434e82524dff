import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { DERIVED_INDICATORS, registerOf, type FigureSource } from '@/lib/figures/rules/derived'
import { BLANK, entryOf, type EntryColumns } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { derivedKey, readDerived } from './read-derived'
import { figureSourcesInput } from './source-schemas'
import type { FigureSourcesView } from './source-views'

interface SourceRow {
  indicator: string
  name: string
  source: FigureSource | null
  since: Month | null
  version: number | null
  entry: EntryColumns['entry'] | null
  value: number | null
}

/**
 * Where a unit's numbers come from in a month, for every indicator that one of its registers can count: the source,
 * the cell and the count side by side. Two statements beside the look-up.
 */
export async function listFigureSources({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<FigureSourcesView> {
  const { unit: code, month } = parseInput(figureSourcesInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const rows = await readSources(tx, ctx, unit, month)
    const counted = await readDerived(tx, ctx, { unitIds: [unit.id], months: [month] })
    return {
      unit: { id: unit.id, code: unit.code, name: unit.name },
      month,
      mayChoose: can(ctx, 'figures.choose_source'),
      rows: rows.flatMap(({ indicator, name, source, since, version, entry, value }) => {
        const register = registerOf(indicator)
        if (register === null) return []
        return {
          ...{ indicator, name, register, source: source ?? 'entered', since, version: version ?? 0 },
          entry: entry ? entryOf({ entry, value }) : BLANK,
          counted: counted.get(derivedKey({ unitId: unit.id, month, indicator })) ?? null,
        }
      }),
    }
  })
}

function readSources(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month): Promise<SourceRow[]> {
  const asked = unit.rank === 'grassroots' ? 'grassroots' : 'federation'
  return tx.$queryRaw<SourceRow[]>`
    SELECT i.code AS indicator, CASE WHEN ${ctx.locale === 'vi'} THEN i.name_vi ELSE i.name_en END AS name,
           s.source, s.from_month AS since, v.version, f.entry, f.value
    FROM indicators i
    LEFT JOIN LATERAL (
      SELECT c.source, c.from_month FROM figure_sources c
      WHERE c.tenant_id = i.tenant_id AND c.unit_id = ${unit.id}::uuid AND c.indicator = i.code AND c.from_month <= ${month}
        AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
      ORDER BY c.from_month DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT max(c.version) AS version FROM figure_sources c
      WHERE c.tenant_id = i.tenant_id AND c.unit_id = ${unit.id}::uuid AND c.indicator = i.code
        AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}) v ON true
    LEFT JOIN figures f ON f.tenant_id = i.tenant_id AND f.unit_id = ${unit.id}::uuid AND f.indicator = i.code
      AND f.month = ${month} AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.code = ANY(${Object.keys(DERIVED_INDICATORS)}::text[])
      AND i.asked_of = ${asked} AND i.kind <> 'ratio' AND ${unit.rank !== 'top'}
    ORDER BY i.position, i.code`
}
