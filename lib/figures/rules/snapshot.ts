import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, parseEntry, sameEntry, serialiseEntry } from '@/lib/figures/rules/figure-entry'
import type { UnitMonth } from '@/lib/figures/rules/finding'
import { isMonth } from '@/lib/periods/rules/month'

/** Changes only if the form below changes, so that an old hash can always be computed again. */
const FORM = 'unit-month/1'

/**
 * The figures of a unit and month as one text, the same for the same figures on every machine and whatever their
 * order: this is what an approval hashes. A blank says nothing and is left out, like a cell never saved.
 */
export function serialiseSnapshot({ unitId, month, entries }: UnitMonth): string {
  const cells = Object.entries(entries)
    .filter(([, entry]) => entry.entry !== 'blank')
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([indicator, entry]) => [indicator, serialiseEntry(entry)])
  return JSON.stringify([FORM, unitId, month, cells])
}

/** Reads a snapshot back. Throws a RangeError for a text of another form. */
export function parseSnapshot(text: string): UnitMonth {
  const [form, unitId, month, cells] = asList(JSON.parse(text))
  if (form !== FORM || typeof unitId !== 'string' || !isMonth(month)) throw notASnapshot()
  return { unitId, month, entries: Object.fromEntries(asList(cells).map(parseCell)) }
}

/** One cell that is not what it was. */
export type SnapshotDifference = { indicator: string; before: FigureEntry; after: FigureEntry }

/** What differs from `before` to `after`, cell by cell, in the order of the indicator codes. */
export function diffSnapshots(
  before: UnitMonth['entries'],
  after: UnitMonth['entries'],
): SnapshotDifference[] {
  const indicators = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...indicators]
    .sort(byCodeUnits)
    .map((indicator) => ({
      indicator,
      before: before[indicator] ?? BLANK,
      after: after[indicator] ?? BLANK,
    }))
    .filter((cell) => !sameEntry(cell.before, cell.after))
}

function parseCell(cell: unknown): [indicator: string, entry: FigureEntry] {
  const [indicator, text] = asList(cell)
  const entry = typeof text === 'string' ? parseEntry(text) : null
  if (typeof indicator !== 'string' || entry === null) throw notASnapshot()
  return [indicator, entry]
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw notASnapshot()
  return value
}

function notASnapshot(): RangeError {
  return new RangeError('Not a snapshot of a unit and month')
}

/** Not by a language's collation, which differs between machines. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
