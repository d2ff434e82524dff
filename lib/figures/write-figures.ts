import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { entryColumns, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { Month } from '@/lib/periods/rules/month'
import type { ContributionSteps } from './contribution-steps'

/** One cell to be written; the caller holds the unit's lock and has checked the version. */
export interface FigureWrite extends ContributionSteps {
  unitId: string
  unitPath: string
  federationId: string
  beginsReport: boolean
  indicator: string
  entry: FigureEntry
  /** Who makes it: a person, or the unit's own registers. */
  source: FigureSource
  version: number
  explanation: string | null
  note: string | null
}

/** Writes cells and their history in two set-based statements; the database keeps the totals with them. */
export async function writeFigures(
  tx: Tx,
  ctx: Context,
  month: Month,
  writes: readonly FigureWrite[],
  changedAt: Date,
): Promise<void> {
  if (writes.length === 0) return
  const entries = writes.map((write) => entryColumns(write.entry))
  await tx.$executeRaw`
    WITH written AS (
      SELECT * FROM unnest(
        ${writes.map(() => uuidv7())}::uuid[],
        ${writes.map((write) => write.unitId)}::uuid[],
        ${writes.map((write) => write.unitPath)}::text[],
        ${writes.map((write) => write.indicator)}::text[],
        ${entries.map((entry) => entry.entry)}::text[],
        ${entries.map((entry) => entry.value)}::int[],
        ${writes.map((write) => write.contribution)}::int[],
        ${writes.map((write) => write.version)}::int[],
        ${writes.map((write) => write.explanation)}::text[],
        ${writes.map((write) => write.note)}::text[],
        ${writes.map((write) => write.source)}::text[]
      ) AS w(change_id, unit_id, unit_path, indicator, entry, value, contribution, version, explanation, note, source)
    ), kept AS (
      INSERT INTO figures AS f (tenant_id, unit_id, month, indicator, unit_path, entry, value, contribution, version,
                                explanation, note, source, changed_by, changed_at)
      SELECT ${ctx.tenantId}::uuid, unit_id, ${month}, indicator, unit_path, entry, value, contribution, version,
             explanation, note, source, ${ctx.userId}::uuid, ${changedAt}::timestamptz
      FROM written ORDER BY unit_id, indicator
      ON CONFLICT (tenant_id, unit_id, indicator, month) DO UPDATE SET
        entry = excluded.entry, value = excluded.value, contribution = excluded.contribution,
        version = excluded.version, explanation = excluded.explanation, note = excluded.note,
        source = excluded.source, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    )
    INSERT INTO figure_changes (tenant_id, id, unit_id, month, indicator, unit_path, version, entry, value,
                                explanation, note, source, changed_by, changed_at)
    SELECT ${ctx.tenantId}::uuid, change_id, unit_id, ${month}, indicator, unit_path, version, entry, value,
           explanation, note, source, ${ctx.userId}::uuid, ${changedAt}::timestamptz
    FROM written`
  await giveBack(tx, ctx, writes)
}

/** Stocks: the next stated month of a changed cell contributes that much less. */
async function giveBack(tx: Tx, ctx: Context, writes: readonly FigureWrite[]): Promise<void> {
  const steps = writes.flatMap(({ unitId, indicator, nextStep }) =>
    nextStep ? [{ unitId, indicator, ...nextStep }] : [],
  )
  if (steps.length === 0) return
  await tx.$executeRaw`
    UPDATE figures f SET contribution = f.contribution + s.delta
    FROM unnest(${steps.map((step) => step.unitId)}::uuid[], ${steps.map((step) => step.indicator)}::text[],
                ${steps.map((step) => step.month)}::int[], ${steps.map((step) => step.delta)}::int[])
         AS s(unit_id, indicator, month, delta)
    WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = s.unit_id AND f.indicator = s.indicator AND f.month = s.month`
}
