import type { Severity } from '@/lib/figures/rules/finding'

/**
 * What was found about a draft's targets; `for` and `indicator` name the cell (null: the whole column or draft).
 * - `scale_slip` refuse: ten times or more off what it should resemble, and not explained
 *   (params: target, reference, likely, basis 'last_year' | 'received' | 'before').
 * - `scale_slip_explained` warn: the same with an explanation.
 * - `gap_left`, `gap_over` warn: the units below got less or more than was received (params: received, sum, gap).
 * - `below_last_year` warn: asks for less than was done last year (params: target, lastYear).
 * - `no_target` warn: some units have a target for the indicator, this one has none.
 */
export type TargetFinding = {
  code: 'scale_slip' | 'scale_slip_explained' | 'gap_left' | 'gap_over' | 'below_last_year' | 'no_target'
  severity: Severity
  for: string | null
  indicator: string | null
  params: Readonly<Record<string, string | number>>
}
