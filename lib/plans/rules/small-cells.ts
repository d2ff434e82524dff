/**
 * Why a count of people is not shown: it is so small (1 to 4) that somebody could be guessed from it, or it stands
 * beside such a count, which the total of the column would give away.
 */
export type HiddenCell = 'few' | 'beside_few'

/** The smallest count of people that is shown; below it stands "dưới 5". */
export const FEWEST_SHOWN = 5

/** Whether an indicator counts people; a member's record is one person too. */
export function countsPeople({ measure }: { measure: string }): boolean {
  return measure === 'people' || measure === 'records'
}

/** What of a column may be shown, in the order of its cells. */
export type ShownColumn = {
  cells: (HiddenCell | null)[]
  /** Whether the total may be shown. */
  total: boolean
}

/** A tenant as the nation orders it, whatever its figures are. */
export type OrderedTenant = { code: string; kind: string }

/**
 * In which order cells go with small counts: what is no province first, then by code. The same on every page and for
 * every month, and independent of any figure.
 */
export function companionOrder(tenants: readonly OrderedTenant[]): number[] {
  const keyOf = (at: number) => `${tenants[at]?.kind === 'province' ? 1 : 0}${tenants[at]?.code ?? ''}`
  return [...tenants.keys()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/**
 * Hides the counts of 1 to 4 in a column that is shown with its total. With one of them goes a second cell: the
 * first in `order` that holds 5 or more. `order` (positions of cells, for example the smallest federation first)
 * must not go by the column's own values, or the choice itself would tell of them. The total goes too where it is so
 * close to the least it can be that it would narrow the small counts down, and where there is no second cell. What
 * is left shown is the same whichever of 1, 2, 3 and 4 a hidden small count is.
 */
export function hideSmallCells(
  values: readonly (number | null)[],
  order: readonly number[] = values.map((_, at) => at),
): ShownColumn {
  const cells = values.map((value): HiddenCell | null => (isFew(value) ? 'few' : null))
  const few = cells.filter((cell) => cell !== null).length
  if (few === 0) return { cells, total: true }
  const beside = order.find((at) => (values[at] ?? 0) >= FEWEST_SHOWN)
  if (beside === undefined) return { cells, total: false }
  cells[beside] = 'beside_few'
  const hidden = values.reduce<number>((sum, value, at) => (cells[at] ? sum + (value ?? 0) : sum), 0)
  // The least is 1 for each small count and 5 beside them; each may be 4 only from 3 more on.
  return { cells, total: hidden > few + FEWEST_SHOWN + (FEWEST_SHOWN - 2) }
}

function isFew(value: number | null): boolean {
  return value !== null && value >= 1 && value < FEWEST_SHOWN
}
