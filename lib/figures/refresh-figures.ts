import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { lockUnits } from './internal'
import { refreshFiguresInput } from './source-schemas'
import type { RefreshFiguresView } from './source-views'
import { writeDerived } from './write-derived'

/**
 * Counts a unit's cells that come from records once more, in a month that is still open: what a new month begins
 * with, before anything was recorded in it. A month handed in or locked stays as it is.
 * @throws DomainError not_found; forbidden
 */
export async function refreshFigures({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RefreshFiguresView> {
  const { unit: code, month } = parseInput(refreshFiguresInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.record')
    await lockUnits(tx, ctx, [unit.id])
    const refreshed = await writeDerived(tx, ctx, { unitIds: [unit.id], months: [month] })
    await audit(tx, ctx, {
      act: 'figures.counted',
      subjectKind: 'month',
      subjectId: String(month),
      unitPath: unit.path,
      details: { cells: refreshed.length, units: [unit.id] },
    })
    return { cells: refreshed.length }
  })
}
