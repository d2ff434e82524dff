/** A month of a curve as the chart draws it; a rate is in percent. */
export type CurveMonth = {
  /** On the axis: `T6`. */
  label: string
  /** In full, unlike any other: `Tháng 6/2024`. */
  name: string
  value: number | null
  provisional: boolean
  lastYear: number | null
  /** What should be done by its end; null where no pace is drawn. */
  pace: number | null
  /** Texts for the tooltip, in the order in which they are read. */
  texts: readonly { label: string; text: string }[]
}

/** What recharts is fed: the value is split where it becomes provisional, so that each part has its own fill. */
export type CurveRow = CurveMonth & { settled: number | null; open: number | null }

/**
 * The rows of the chart. From the first provisional month on the curve is hatched; the last settled month belongs
 * to both parts, so that no gap opens between them.
 */
export function curveRows(months: readonly CurveMonth[]): CurveRow[] {
  const firstOpen = months.findIndex(({ provisional, value }) => provisional && value !== null)
  return months.map((month, at) => ({
    ...month,
    settled: firstOpen < 0 || at < firstOpen ? month.value : null,
    open: firstOpen >= 0 && at >= firstOpen - 1 ? month.value : null,
  }))
}

/** The place of the last month with a value; −1 when there is none. */
export function lastKnown(months: readonly Pick<CurveMonth, 'value'>[]): number {
  return months.findLastIndex(({ value }) => value !== null)
}
