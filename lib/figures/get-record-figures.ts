import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { findUnit } from '@/lib/units/internal'
import { readDerived } from './read-derived'
import { entryGridInput } from './schemas'
import type { RecordFiguresBesideView } from './source-views'

/**
 * What the registers of employers, agreements, grades and dated records count beside every line of a month's form.
 * Two statements beside the look-up.
 */
export async function getRecordFigures({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordFiguresBesideView> {
  const { unit: code, month } = parseInput(entryGridInput, input)
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const lines = await tx.$queryRaw<{ unitId: string }[]>`
      SELECT p.unit_id AS "unitId" FROM unit_placements p
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
        AND (p.parent_id = ${unit.id}::uuid OR p.unit_id = ${unit.id}::uuid)
        AND p.valid_from <= ${cutoff}::date AND (p.valid_to IS NULL OR p.valid_to > ${cutoff}::date)`
    const counted = await readDerived(tx, ctx, {
      unitIds: lines.map(({ unitId }) => unitId),
      months: [month],
    })
    const units: Record<string, Record<string, number>> = {}
    for (const [key, value] of counted) {
      const [unitId = '', , indicator = ''] = key.split(' ')
      units[unitId] = { ...units[unitId], [indicator]: value }
    }
    return { units }
  })
}
