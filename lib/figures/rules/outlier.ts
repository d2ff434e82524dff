/**
 * When a value stands out from a unit's own history.
 * `threshold` and `minimumPoints` follow B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers (1993):
 * a modified z-score above 3.5. The two minimums keep small and steady counts quiet: from 0 to 4 new members,
 * or from 250 workers to 262, is no news.
 */
export type OutlierLimits = {
  threshold: number
  /** Fewer numbers than this are no history to compare with. */
  minimumPoints: number
  /** A smaller distance from the median, in the indicator's unit, is never remarked on. */
  minimumDistance: number
  /** Nor is one below this share of the median. */
  minimumShare: number
}

export const OUTLIER_LIMITS: OutlierLimits = {
  threshold: 3.5,
  minimumPoints: 6,
  minimumDistance: 10,
  minimumShare: 0.2,
}

export type OutlierVerdict = { median: number; score: number }

/** The median and the score when the value is far from its history; null when it is not, or cannot be told. */
export function outlierOf(
  value: number,
  history: readonly number[],
  limits: OutlierLimits = OUTLIER_LIMITS,
): OutlierVerdict | null {
  if (history.length < limits.minimumPoints) return null
  const middle = medianOf(history)
  const distance = Math.abs(value - middle)
  if (distance < limits.minimumDistance || distance < limits.minimumShare * Math.abs(middle)) return null
  const score = modifiedZScore(value, history)
  return score > limits.threshold ? { median: middle, score } : null
}

/**
 * 0.6745 × |value − median| ÷ MAD, where MAD is the median of the absolute distances from the median and 0.6745
 * makes the score comparable with standard deviations of a normal distribution. Where more than half of the
 * history is one value, MAD is 0: then the mean absolute distance × 1.2533 takes its place. Where all of it is
 * one value that is 0 too, and any other value is infinitely far.
 */
export function modifiedZScore(value: number, history: readonly number[]): number {
  const middle = medianOf(history)
  const distance = Math.abs(value - middle)
  if (distance === 0) return 0
  const distances = history.map((point) => Math.abs(point - middle))
  const deviation = medianOf(distances)
  if (deviation > 0) return (0.6745 * distance) / deviation
  const meanDistance = distances.reduce((sum, point) => sum + point, 0) / distances.length
  return meanDistance > 0 ? distance / (1.2533 * meanDistance) : Infinity
}

/** The middle value, or the mean of the two in the middle. Throws a RangeError for an empty list. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new RangeError('The median of nothing')
  return (lower + upper) / 2
}
