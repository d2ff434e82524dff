/** A value that looks like another with its thousands added or lost; `likely` is the number probably meant. */
export type ScaleSlip = { direction: 'too_big' | 'too_small'; reference: number; likely: number }

/** Half an order of magnitude below a thousand: nearer to a thousand times than to a hundred. */
const SMALLEST_SLIP = 10 ** 2.5

/**
 * Catches a slip in the unit of scale, such as 250000 for 250, or "165" where thousands were meant: the value is
 * about a thousand (or a million) times its reference, or that part of it. The reference is what it should
 * resemble: the unit's own median, last year's plan. Null when it is no slip, and where either is zero.
 */
export function scaleSlipOf(value: number, reference: number): ScaleSlip | null {
  if (value <= 0 || reference <= 0) return null
  const times = value / reference
  if (times >= SMALLEST_SLIP) {
    const likely = Math.round(value / nearestScale(times))
    return likely === 0 ? null : { direction: 'too_big', reference, likely }
  }
  if (1 / times < SMALLEST_SLIP) return null
  return { direction: 'too_small', reference, likely: value * nearestScale(1 / times) }
}

/** A thousand, or the power of it that is nearest on a logarithmic scale. */
function nearestScale(times: number): number {
  return 1000 ** Math.max(1, Math.round(Math.log10(times) / 3))
}
