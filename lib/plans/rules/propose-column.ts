import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'

/** A unit that is to receive: its weight by the chosen key, and what stands in its cell. */
export type ProposalRow = { for: string; weight: number; filled: number | null }

export type ProposedColumn =
  | { status: 'proposed'; cells: { for: string; target: number }[] }
  | { status: 'refused'; reason: 'no_weights' | 'nothing_left' | 'nobody_left' }

/**
 * Divides a total among units by weight, in whole numbers that add up to it exactly (largest remainder). With
 * `blank` what is filled stays and is taken off the total first; with `all` every cell is written anew.
 */
export function proposeColumn(question: {
  total: number
  rows: readonly ProposalRow[]
  overwrite: 'blank' | 'all'
}): ProposedColumn {
  const { total, rows, overwrite } = question
  const open = overwrite === 'all' ? rows : rows.filter(({ filled }) => filled === null)
  if (open.length === 0) return { status: 'refused', reason: 'nobody_left' }
  const kept = overwrite === 'all' ? 0 : rows.reduce((sum, { filled }) => sum + (filled ?? 0), 0)
  const left = total - kept
  if (left < 0 || (left === 0 && kept > 0)) return { status: 'refused', reason: 'nothing_left' }
  if (left > 0 && open.every(({ weight }) => weight === 0)) return { status: 'refused', reason: 'no_weights' }
  const parts = allocateByWeights(
    left,
    open.map(({ weight }) => weight),
  )
  return { status: 'proposed', cells: open.map((row, at) => ({ for: row.for, target: parts[at] ?? 0 })) }
}
