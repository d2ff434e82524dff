/** The marks of an axis: from the lowest to the highest, both included, zero among them. */
export interface ChartScale {
  marks: number[]
  /** Decimals that tell the marks apart. */
  decimals: number
  /** Where a value lies between the lowest mark (0) and the highest (1). */
  place: (value: number) => number
}

/**
 * An axis with zero in it and round marks, four to eight of them, for whatever the values are: none, all zero,
 * below zero.
 */
export function chartScale(values: readonly number[]): ChartScale {
  const known = values.filter((value) => Number.isFinite(value))
  const low = Math.min(0, ...known)
  const high = Math.max(0, ...known)
  // Less than a millionth shows on no page.
  if (high - low < 1e-6) return scaleOf(0, 1, 1)
  const step = roundStep((high - low) / 5)
  // What is counted has no halves.
  if (step < 1 && known.every(Number.isInteger)) return scaleOf(low, high, 1)
  return scaleOf(Math.floor(low / step), Math.ceil(high / step), step)
}

/** 1, 2 or 5 times a power of ten, not below the given size. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [1, 2, 5, 10].find((one) => one * power >= size * 0.999_999) ?? 10
  return factor * power
}

function scaleOf(from: number, to: number, step: number): ChartScale {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const marks = Array.from({ length: to - from + 1 }, (_, at) =>
    Number(((from + at) * step).toFixed(decimals)),
  )
  const [low, high] = [from * step, to * step]
  return { marks, decimals, place: (value) => (value - low) / (high - low) }
}
