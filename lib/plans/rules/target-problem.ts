import { LARGEST_FIGURE } from '@/lib/figures/rules/hard-checks'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'

/** Why a number cannot be a target of an indicator at all, or null. A rate is in percent, with two decimals at most. */
export function targetProblem(
  kind: IndicatorKind,
  target: number,
): 'negative' | 'not_whole' | 'too_many_decimals' | 'too_large' | 'above_hundred' | null {
  if (target < 0) return 'negative'
  if (kind === 'ratio') {
    if (target > 100) return 'above_hundred'
    return Number.isInteger(Number((target * 100).toFixed(6))) ? null : 'too_many_decimals'
  }
  if (!Number.isInteger(target)) return 'not_whole'
  return target > LARGEST_FIGURE ? 'too_large' : null
}
