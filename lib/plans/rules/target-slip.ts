/**
 * What a target should resemble: what was asked by the decision before, what was done in the same months a year
 * earlier, what is so today, what another plan asks, and what was received from above.
 */
export type SlipBasis = 'before' | 'last_year' | 'now' | 'other_plan' | 'received'

export type SlipReference = { basis: SlipBasis; value: number }

/** A number with zeros too many or too few; `likely` is the one probably meant. */
export type TargetSlip = SlipReference & { likely: number }

/** Nearer to ten times than to six: programmes have been asked, and been met, nearly six times over. */
const SMALLEST_SLIP = 8
/** Below it, ten times is ordinary: two unions founded last year, twenty this year. */
const SMALLEST_SIZE = 50

/**
 * Catches a slip of scale at entry, such as "250.000 nghìn" for 250.000: the target is about ten, a hundred or
 * a thousand times what it should resemble, or such a part of it. It is none as soon as one of the references
 * speaks for the number. What was received says only that a part can hardly be ten times the whole.
 */
export function targetSlipOf(target: number, references: readonly SlipReference[]): TargetSlip | null {
  if (target <= 0) return null
  const known = references.filter(({ value }) => value > 0)
  const own = known.filter(({ basis }) => basis !== 'received')
  const judges = own.length > 0 ? own : known.filter(({ value }) => target > value)
  if (judges.some(({ value }) => !isOff(target, value))) return null
  const [first] = judges
  if (first === undefined) return null
  return { basis: first.basis, value: first.value, likely: likelyOf(target, first.value) }
}

function isOff(target: number, value: number): boolean {
  const [less, more] = target < value ? [target, value] : [value, target]
  return more >= SMALLEST_SIZE && more / less >= SMALLEST_SLIP
}

/** The target with as many zeros taken off or added as bring it next to the reference. */
function likelyOf(target: number, value: number): number {
  const zeros = Math.round(Math.log10(target / value))
  const likely = zeros > 0 ? target / 10 ** zeros : target * 10 ** -zeros
  return Number.isInteger(target) ? Math.round(likely) : likely
}
