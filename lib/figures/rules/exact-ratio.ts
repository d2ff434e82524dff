/** An exact quotient of two safe integers; the denominator is above zero. Rounded only when printed. */
export type ExactRatio = { readonly numerator: number; readonly denominator: number }

/** The quotient, or null where it has no meaning: a part is not known, or there is nothing to divide by. */
export function exactRatio(numerator: number | null, denominator: number | null): ExactRatio | null {
  if (numerator === null || denominator === null || denominator <= 0) return null
  return { numerator, denominator }
}

/** The integer fraction of two whole numbers of any size, in lowest terms if that is needed to stay exact. */
export function ratioOfBigInts(numerator: bigint, denominator: bigint): ExactRatio {
  const asGiven = { numerator: Number(numerator), denominator: Number(denominator) }
  if (isSafe(asGiven)) return asGiven
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator)
  const reduced = { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
  if (!isSafe(reduced)) throw new RangeError(`Too large to stay exact: ${numerator}/${denominator}`)
  return reduced
}

/** Negative when a < b, 0 when equal, positive when a > b; exact. */
export function compareRatios(a: ExactRatio, b: ExactRatio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator)
  const right = BigInt(b.numerator) * BigInt(a.denominator)
  return left < right ? -1 : left > right ? 1 : 0
}

/** As a floating-point number: for the length of a bar or the order of a list, never for printing. */
export function ratioNumber(ratio: ExactRatio): number {
  return ratio.numerator / ratio.denominator
}

/** A finite decimal number as the fraction that its digits say: 92.5 is 925/10. */
export function ratioOfDecimal(value: number): ExactRatio {
  const { numerator, denominator } = decimalFraction(value)
  return ratioOfBigInts(numerator, denominator)
}

/** The same in integers of any size, so that no number is too large for it. Throws a SyntaxError for NaN. */
export function decimalFraction(value: number): { numerator: bigint; denominator: bigint } {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', digits = ''] = mantissa.split('.')
  const scale = digits.length - Number(exponent)
  const numerator = BigInt(whole + digits)
  if (scale > 0) return { numerator, denominator: 10n ** BigInt(scale) }
  return { numerator: numerator * 10n ** BigInt(-scale), denominator: 1n }
}

function isSafe({ numerator, denominator }: ExactRatio): boolean {
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}
