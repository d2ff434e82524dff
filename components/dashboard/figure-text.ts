import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { ratioOfBigInts } from '@/lib/figures/rules/exact-ratio'

// As documents and the API print them.
export { actualText, changeText, planPercentText, targetText, type Print } from '@/lib/format/figure-text'

/** By how many percentage points a plan ratio is ahead of its pace (below zero: behind); null without a pace. */
export function paceGap(planRatio: ExactRatio | null, pace: ExactRatio | null): ExactRatio | null {
  if (planRatio === null || pace === null) return null
  const [a, b] = [BigInt(planRatio.numerator), BigInt(planRatio.denominator)]
  const [c, d] = [BigInt(pace.numerator), BigInt(pace.denominator)]
  return ratioOfBigInts((a * d - c * b) * 100n, b * d)
}
