import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { entryOf, type EntryColumns } from '@/lib/figures/rules/figure-entry'
import { cellStoryInput } from './schemas'
import type { CellStoryView } from './views'

/** Every state a cell ever had and who made it so, newest first. A cell out of scope has no story. */
export async function getCellStory({ ctx, input }: { ctx: Context; input: unknown }): Promise<CellStoryView> {
  const { unitId, indicator, month } = parseInput(cellStoryInput, input)
  requireCapability(ctx, 'figures.read')
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<
      (EntryColumns & Omit<CellStoryView['changes'][number], 'entry' | 'changedAt'> & { changedAt: Date })[]
    >`
      SELECT c.version, c.entry, c.value, c.explanation, c.note, c.source, c.changed_at AS "changedAt",
             coalesce(w.display_name, '') AS "changedBy"
      FROM figure_changes c
      LEFT JOIN tenant_users w ON w.tenant_id = c.tenant_id AND w.user_id = c.changed_by
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.unit_id = ${unitId}::uuid AND c.month = ${month}
        AND c.indicator = ${indicator} AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
      ORDER BY c.version DESC LIMIT 50`
    return {
      changes: rows.map(({ entry, value, changedAt, ...change }) => ({
        ...change,
        entry: entryOf({ entry, value }),
        changedAt: changedAt.toISOString(),
      })),
    }
  })
}
