import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { FigureSource } from '@/lib/figures/rules/derived'
import { entryOf, BLANK, type EntryColumns, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { HISTORY_MONTHS, type StatedMonths } from '@/lib/figures/rules/own-history'
import { addMonths, type Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'

/** A cell of the form as a unit has it, with its own past for the checks. */
export interface StoredCell {
  indicator: string
  name: string
  group: string
  measure: string
  required: boolean
  entry: FigureEntry
  previous: FigureEntry
  explanation: string | null
  note: string | null
  source: FigureSource
  stated: StatedMonths[string]
}

interface CellRow extends Omit<StoredCell, 'entry' | 'previous'> {
  entry: EntryColumns['entry'] | null
  value: number | null
  previousEntry: EntryColumns['entry'] | null
  previousValue: number | null
}

/** The cells that the form asks of a unit in a month, in its order, in one statement. */
export async function readReportCells(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
): Promise<StoredCell[]> {
  const vietnamese = ctx.locale === 'vi'
  const rows = await tx.$queryRaw<CellRow[]>`
    SELECT i.code AS indicator, CASE WHEN ${vietnamese} THEN i.name_vi ELSE i.name_en END AS name,
           i.group_code AS "group", i.measure, i.required, f.entry, f.value, f.explanation, f.note,
           coalesce(f.source, 'entered') AS source,
           b.entry AS "previousEntry", b.value AS "previousValue", coalesce(h.stated, '[]') AS stated
    FROM indicators i
    LEFT JOIN figures f ON f.tenant_id = i.tenant_id AND f.unit_id = ${unit.id}::uuid AND f.indicator = i.code
      AND f.month = ${month} AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
    LEFT JOIN figures b ON b.tenant_id = i.tenant_id AND b.unit_id = ${unit.id}::uuid AND b.indicator = i.code
      AND b.month = ${addMonths(month, -1)} AND b.unit_path >= ${ctx.scope.lo} AND b.unit_path < ${ctx.scope.hi}
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_array(s.month, s.value)) AS stated FROM figures s
      WHERE s.tenant_id = i.tenant_id AND s.unit_id = ${unit.id}::uuid AND s.indicator = i.code AND s.entry <> 'blank'
        AND s.month >= ${addMonths(month, -HISTORY_MONTHS)} AND s.month < ${month}
        AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}) h ON true
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.on_form
      AND (i.asked_of = ${unit.rank === 'grassroots' ? 'grassroots' : 'federation'} OR f.entry <> 'blank')
    ORDER BY i.position, i.code`
  return rows.map(({ entry, value, previousEntry, previousValue, ...cell }) => ({
    ...cell,
    entry: entry ? entryOf({ entry, value }) : BLANK,
    previous: previousEntry ? entryOf({ entry: previousEntry, value: previousValue }) : BLANK,
  }))
}
