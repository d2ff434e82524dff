import { rankingLines, type RankingLines } from '@/components/dashboard/ranking-lines'
import { packRows } from '@/components/dashboard/units-rows'
import type { Below } from '@/lib/reports/rules/compose-below'
import type { DashboardView, UnitResults } from '@/lib/reports/views'

/** The units below as they travel: their lines packed in one text, and what is said of them together. */
export type DrawnBelow = Omit<Below, 'rows'> & {
  /** The lines, packed by `packRows`, and how many they are. */
  rows: string
  count: number
  /** For each indicator, whether any unit has a target. */
  planned: boolean[]
  /** The first of the ranking, and how many come after them. */
  ranking: RankingLines & { rest: number }
}

export type DrawnView = { view: UnitResults; below: DrawnBelow | null }

const MOST_RANKED = 12

/** A view that is kept is packed once, however often it is shown. */
const packed = new WeakMap<DashboardView, string>()

/**
 * A view in one text. Of parts, React would take every single value in hand; of what a page draws out of them, every
 * element: once to send it, and once more to draw it.
 */
export function packView(view: DashboardView): string {
  const before = packed.get(view)
  if (before !== undefined) return before
  const { below, ...results } = view
  const drawn: DrawnView = { view: results, below: below && packBelow(below) }
  const text = JSON.stringify(drawn)
  packed.set(view, text)
  return text
}

/** What `packView` was given, as far as it is drawn. */
export function unpackView(text: string): DrawnView {
  const drawn: DrawnView = JSON.parse(text)
  return drawn
}

function packBelow({ rows, ...below }: Below): DrawnBelow {
  const { lines, ...ranking } = rankingLines({ rows, ranked: below.ranked })
  return {
    ...below,
    rows: packRows({ rows, ranked: below.ranked }),
    count: rows.length,
    planned: below.indicators.map((_, at) => rows.some(({ cells }) => (cells[at]?.target ?? null) !== null)),
    ranking: {
      ...ranking,
      lines: lines.slice(0, MOST_RANKED),
      rest: Math.max(0, lines.length - MOST_RANKED),
    },
  }
}
