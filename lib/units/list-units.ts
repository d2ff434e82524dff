import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findBranches, type ListedUnit } from './find-branches'
import { findFittingUnits } from './find-fitting-units'
import { findUnit } from './internal'
import { readUnitRows } from './read-unit-rows'
import { listUnitsInput } from './schemas'
import type { UnitListView } from './views'

/** Units of one page, those of opened branches not counted. */
export const unitsPerPage = 100

/**
 * The units directly below one unit, with the branches asked for opened; with a filter, every unit below that
 * fits it. In Vietnamese order, a page at a time by key. Three statements.
 */
export async function listUnits({ ctx, input }: { ctx: Context; input: unknown }): Promise<UnitListView> {
  const { unit: code, q, rank, ownership, state, open, after } = parseInput(listUnitsInput, input)
  requireCapability(ctx, 'units.read')
  const showsMembers = can(ctx, 'figures.read')
  const filters = { q: q ?? null, rank: rank ?? null, ownership: ownership ?? null, state }
  const filtered = q !== undefined || rank !== undefined || ownership !== undefined || state !== 'active'
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const page = { unit, after: after ?? null, size: unitsPerPage }
    const found = filtered
      ? await findFittingUnits(tx, ctx, { ...page, ...filters })
      : await findBranches(tx, ctx, { ...page, open })
    const { listed, nextAfter } = cutAfterPage(found)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank, kind: unit.kind },
      shape: filtered ? 'found' : 'tree',
      filters,
      open,
      rows: await readUnitRows(tx, ctx, listed, showsMembers),
      showsMembers,
      nextAfter,
      previousAfter: after === undefined ? undefined : (found[0]?.previousAfter ?? null),
    }
  })
}

/** One unit more than a page is read, only to know whether there is a next page. */
function cutAfterPage(found: readonly ListedUnit[]): {
  listed: readonly ListedUnit[]
  nextAfter: string | null
} {
  const tops = found.filter(({ depth }) => depth === 0)
  const beyond = tops[unitsPerPage]
  if (!beyond) return { listed: found, nextAfter: null }
  return { listed: found.slice(0, found.indexOf(beyond)), nextAfter: tops[unitsPerPage - 1]?.code ?? null }
}
