import type { PlanBand } from '@/lib/plans/rules/progress'
import { bandCounts, type CellBelow } from '@/lib/reports/rules/below'
import type { BelowParts, BelowRow } from '@/lib/reports/rules/compose-below'
import { composeBelow } from '@/lib/reports/rules/compose-below'

/** A unit directly below, as its tile shows it. */
export type Tile = Pick<BelowRow, 'code' | 'name' | 'grassroots' | 'closed' | 'rank'> & {
  /** Null where units of this kind are not asked about the indicator. */
  cell: CellBelow | null
}

export type Tiles = { tiles: Tile[]; bands: Record<PlanBand, number> }

/** The units below by one indicator, in the order in which they were read: their tenant's own. */
export function composeTiles(parts: BelowParts): Tiles {
  const below = composeBelow(parts)
  // A union is not asked what only federations know: there is then no cell to show.
  const asked = below?.indicators.some(({ code }) => code === parts.chosen) === true
  const tiles = (below?.rows ?? []).map(({ code, name, grassroots, closed, rank, cells }): Tile => ({
    ...{ code, name, grassroots, closed },
    rank: asked ? rank : null,
    cell: (asked ? cells[below?.ranked ?? 0] : undefined) ?? null,
  }))
  return { tiles, bands: bandCounts(tiles.map(({ cell }) => ({ band: cell?.band ?? 'no_plan' }))) }
}
