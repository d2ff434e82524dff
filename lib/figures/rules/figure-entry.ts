/**
 * What a unit said for one indicator and month. Three different answers, never one for another:
 * a number (zero is a number), blank ("chưa báo cáo"), and not applicable ("không phát sinh / không áp dụng").
 */
export type FigureEntry =
  | { readonly entry: 'number'; readonly value: number }
  | { readonly entry: 'blank' }
  | { readonly entry: 'not_applicable' }

/** The same as two columns, as stored and as sent to the grid: `value` is null unless `entry` is 'number'. */
export type EntryColumns = { entry: FigureEntry['entry']; value: number | null }

export const BLANK: FigureEntry = { entry: 'blank' }
export const NOT_APPLICABLE: FigureEntry = { entry: 'not_applicable' }

export function numberEntry(value: number): FigureEntry {
  return { entry: 'number', value }
}

/** The number, or null for blank and not applicable. */
export function numberOf(entry: FigureEntry): number | null {
  return entry.entry === 'number' ? entry.value : null
}

export function sameEntry(a: FigureEntry, b: FigureEntry): boolean {
  return a.entry === b.entry && numberOf(a) === numberOf(b)
}

export function entryColumns(entry: FigureEntry): EntryColumns {
  return { entry: entry.entry, value: numberOf(entry) }
}

/** Reads the two columns back. Throws a RangeError when they contradict each other. */
export function entryOf({ entry, value }: EntryColumns): FigureEntry {
  if (entry === 'number' && value !== null) return numberEntry(value)
  if (entry === 'blank' && value === null) return BLANK
  if (entry === 'not_applicable' && value === null) return NOT_APPLICABLE
  throw new RangeError(`An entry '${entry}' cannot hold the value ${value}`)
}

/** One short text per entry, the same on every machine: `12`, `-` for not applicable, empty for blank. */
export function serialiseEntry(entry: FigureEntry): string {
  if (entry.entry === 'number') return String(entry.value)
  return entry.entry === 'not_applicable' ? '-' : ''
}

/** The inverse of `serialiseEntry`; null for a text that it never writes. */
export function parseEntry(text: string): FigureEntry | null {
  if (text === '') return BLANK
  if (text === '-') return NOT_APPLICABLE
  const value = Number(text)
  return Number.isFinite(value) && String(value) === text ? numberEntry(value) : null
}
