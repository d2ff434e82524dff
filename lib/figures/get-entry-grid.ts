import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { readEntryGrid } from './read-entry-grid'
import { entryGridInput } from './schemas'
import type { EntryGridView } from './views'

/**
 * A month's form for a unit: its own line where it reports itself, and a line for each unit that stood
 * directly below it in that month. Three statements beside the look-up, whatever the number of lines.
 */
export async function getEntryGrid({ ctx, input }: { ctx: Context; input: unknown }): Promise<EntryGridView> {
  const { unit: code, month } = parseInput(entryGridInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    return readEntryGrid(tx, ctx, unit, month)
  })
}
