/**
 * Divides a whole number by whole weights into whole parts that add up to it exactly (largest remainder, also
 * Hamilton's method): each part is its quota rounded down, and what is left goes to the largest remainders, of
 * equal ones to the earlier. Throws a RangeError for negative or fractional numbers, and for no weight at all
 * when there is something to divide.
 */
export function allocateByWeights(total: number, weights: readonly number[]): number[] {
  for (const number of [total, ...weights]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Not a whole number: ${number}`)
  }
  const wholeWeight = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (wholeWeight === 0n) {
    if (total > 0) throw new RangeError('Nothing has a weight to divide by')
    return weights.map(() => 0)
  }
  const quotas = weights.map((weight) => BigInt(total) * BigInt(weight))
  const parts = quotas.map((quota) => Number(quota / wholeWeight))
  let left = total - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of byRemainder(quotas, wholeWeight)) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

function byRemainder(quotas: readonly bigint[], divisor: bigint): { index: number; remainder: bigint }[] {
  return quotas
    .map((quota, index) => ({ index, remainder: quota % divisor }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
}
