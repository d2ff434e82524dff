import type { Formula, Sum } from '@/lib/plans/rules/measure'
import { hideSmallCells, type HiddenCell, type ShownColumn } from '@/lib/plans/rules/small-cells'

/** What the tenants did of the leaf indicators in one reading, in the order of the tenants. */
export type Reading = ReadonlyMap<string, readonly (Sum | null)[]>

/** A reading of which only that is left that may be shown. */
export type ShownReading = {
  /** The sum of a tenant; null where nothing was reported and where it is hidden. */
  sum: (leaf: string, tenant: number) => Sum | null
  /** All tenants together; null where nothing was reported and where it is hidden. */
  total: (leaf: string) => Sum | null
  /** Why a tenant's figure of this formula is not shown. */
  hidden: (formula: Formula, tenant: number) => HiddenCell | null
  totalHidden: (formula: Formula) => boolean
  /** Whether nothing at all of this formula is hidden. */
  open: (formula: Formula) => boolean
}

/** Hides the small counts of those leaves that count people. */
export function shownReading(
  reading: Reading,
  { people, order }: { people: ReadonlySet<string>; order: readonly number[] },
): ShownReading {
  const columns = new Map<string, ShownColumn>()
  for (const [leaf, sums] of reading) {
    if (!people.has(leaf)) continue
    columns.set(
      leaf,
      hideSmallCells(
        sums.map((sum) => sum?.amount ?? null),
        order,
      ),
    )
  }
  const hiddenAt = (leaf: string, tenant: number) => columns.get(leaf)?.cells[tenant] ?? null
  const totalShown = (leaf: string) => columns.get(leaf)?.total ?? true
  return {
    sum: (leaf, tenant) => (hiddenAt(leaf, tenant) ? null : (reading.get(leaf)?.[tenant] ?? null)),
    total: (leaf) => (totalShown(leaf) ? together(reading.get(leaf) ?? []) : null),
    hidden: (formula, tenant) => {
      const marks = leavesOf(formula).map((leaf) => hiddenAt(leaf, tenant))
      return marks.find((mark) => mark === 'few') ?? marks.find((mark) => mark !== null) ?? null
    },
    totalHidden: (formula) => !leavesOf(formula).every(totalShown),
    open: (formula) =>
      leavesOf(formula).every((leaf) => columns.get(leaf)?.cells.every((mark) => mark === null) ?? true),
  }
}

/** The leaves that a formula is made of. */
export function leavesOf({ kind, code, numerator, denominator }: Formula): string[] {
  if (kind !== 'ratio') return [code]
  return [numerator, denominator].filter((leaf) => leaf !== null)
}

/** The sum of those that reported; null where nobody did. */
export function together(sums: readonly (Sum | null)[]): Sum | null {
  const known = sums.filter((sum) => sum !== null)
  if (known.length === 0) return null
  return known.reduce((total, sum) => ({
    amount: total.amount + sum.amount,
    approved: total.approved + sum.approved,
  }))
}
