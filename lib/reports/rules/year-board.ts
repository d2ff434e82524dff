import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { Below } from '@/lib/reports/rules/compose-below'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import { groupOf, RANKING_GROUPS, type RankingGroup } from '@/lib/reports/rules/ranking-groups'

/** Who is how far with the plan of one indicator: the furthest first in each group. */
export type Standing = {
  indicator: IndicatorName
  groups: { group: RankingGroup; units: { code: string; name: string }[] }[]
}

/** A board has room for so many indicators told by names. */
const MOST_STANDINGS = 2

/** The groups that a board always has a place for, also when nobody is in them. */
const ALWAYS: ReadonlySet<RankingGroup> = new Set(['done', 'half', 'behind'])

/**
 * Of the first indicators that units below have plans for: who is done, from half on, and behind. A group that a
 * meeting asks about stands there also when it is empty; the others only when somebody is in them.
 */
export function standingsOf(below: Pick<Below, 'indicators' | 'rows'> | null): Standing[] {
  if (below === null) return []
  return below.indicators
    .flatMap((indicator, at) => {
      const rows = below.rows.flatMap((row) => {
        const cell = row.cells[at]
        return cell ? [{ ...row, cell }] : []
      })
      if (!rows.some(({ cell }) => cell.planRatio !== null)) return []
      rows.sort((a, b) => {
        const [x, y] = [a.cell.planRatio, b.cell.planRatio]
        return x === null || y === null ? Number(x === null) - Number(y === null) : compareRatios(y, x)
      })
      const groups = RANKING_GROUPS.map((group) => ({
        group,
        units: rows.filter(({ cell }) => groupOf(cell) === group).map(({ code, name }) => ({ code, name })),
      }))
      return [
        { indicator, groups: groups.filter(({ group, units }) => units.length > 0 || ALWAYS.has(group)) },
      ]
    })
    .slice(0, MOST_STANDINGS)
}
