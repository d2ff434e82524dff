/** A value that looks like another with its thousands added or lost; `likely` is the number probably meant. */
export type ScaleSlip = { direction: 'too_big' | 'too_small'; reference: number; likely: number }

/** Half an order of magnitude below a thousand: nearer to a thousand times than to a hundred. */
const SMALLEST_SLIP = 10 ** 2.5

/**
 * Catches a slip in the unit of scale, such as 250000 for 250, or "165" where thousands were meant: the value is
 * about a thousand times its reference (the unit's own median, last year's plan), or a thousandth of it. Null
 * when it is not, and when either is zero.
 */
export function scaleSlipOf(value: number, reference: number): ScaleSlip | null {
  if (value <= 0 || reference <= 0) return null
  if (value / reference >= SMALLEST_SLIP) {
    return { direction: 'too_big', reference, likely: Math.round(value / 1000) }
  }
  if (reference / value >= SMALLEST_SLIP) return { direction: 'too_small', reference, likely: value * 1000 }
  return null
}
