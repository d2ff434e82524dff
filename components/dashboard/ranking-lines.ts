import { shortNames } from '@/components/dashboard/short-names'
import { drawnValue, shareOf } from '@/components/dashboard/curve-values'
import { compareVietnamese } from '@/lib/format/vietnamese-order'
import type { CellBelow } from '@/lib/reports/rules/below'
import type { Below } from '@/lib/reports/rules/compose-below'

export type RankingLine = {
  code: string
  name: string
  /** Its name among its siblings. */
  brief: string
  cell: Pick<CellBelow, 'actual' | 'target' | 'planRatio' | 'band'>
  place: number
  /** The length of its bar: a share of the plan, or what was done. */
  value: number
}

export type RankingLines = {
  lines: RankingLine[]
  /** The longest bar; at least the whole of a plan, so that its mark is always in the picture. */
  scale: number
  /** Ranked by plan; otherwise nobody has one, and what was done decides. */
  byPlan: boolean
}

/** The units that can be ranked, the furthest first; of equal ones the Vietnamese order of names decides. */
export function rankingLines({ rows, ranked }: Pick<Below, 'rows' | 'ranked'>): RankingLines {
  const byPlan = rows.some(({ rank }) => rank !== null)
  const briefs = shortNames(rows.map(({ name }) => name))
  const lines = rows.flatMap(({ code, name, rank, cells }) => {
    const cell = cells[ranked]
    const value = cell && (byPlan ? cell.planRatio && shareOf(cell.planRatio) : drawnValue(cell.actual))
    if (!cell || value === null || value === undefined) return []
    const { actual, target, planRatio, band } = cell
    const brief = briefs.get(name) ?? name
    return [{ code, name, brief, cell: { actual, target, planRatio, band }, value, place: rank ?? 0 }]
  })
  lines.sort((a, b) => b.value - a.value || compareVietnamese(a.name, b.name))
  return {
    lines: byPlan ? lines : lines.map((line, at) => ({ ...line, place: at + 1 })),
    scale: Math.max(byPlan ? 1 : 0, ...lines.map(({ value }) => value)),
    byPlan,
  }
}
