/** One measure of a benchmark. */
export type BenchRow = {
  name: string
  /** What was measured. */
  value: number
  /** The bare work it cannot be faster than, measured in the same run. */
  floor: number
  /** value ÷ floor. */
  ratio: number
  /** The highest ratio that is accepted. */
  budgetRatio?: number
  /** The highest value that is accepted. */
  budgetMs?: number
  /** Of value and floor. */
  unit: 'ms' | 's' | 'MB'
  /** Whether it is within its budgets; true where it has none. */
  ok: boolean
}

/** A row out of what was measured: its ratio, and whether it is within budget. */
export function benchRow(measured: Omit<BenchRow, 'ratio' | 'ok'>): BenchRow {
  const { value, floor, unit, budgetRatio = Infinity, budgetMs = Infinity } = measured
  const ratio = value / floor
  const milliseconds = unit === 's' ? value * 1000 : value
  return { ...measured, ratio, ok: ratio <= budgetRatio && milliseconds <= budgetMs }
}

/** The value that a share of the samples (0–1) does not exceed; 0.5 is the median, 0.95 the 95th percentile. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (found === undefined) throw new RangeError('no samples')
  return found
}

/** Milliseconds that each of several runs takes, one after another, after some that do not count. */
export async function timeRuns(
  work: (run: number) => Promise<unknown>,
  { runs, warmUp = 3 }: { runs: number; warmUp?: number },
): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < warmUp + runs; run += 1) {
    const startedAt = performance.now()
    await work(run)
    if (run >= warmUp) samples.push(performance.now() - startedAt)
  }
  return samples
}
