import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { Locale } from '@/lib/format/locale'
import { formatInteger } from '@/lib/format/numbers'
import type { NumberRefusal } from '@/lib/format/parse-number'
import { parseNumber } from '@/lib/format/parse-number'

/** A cell as the grid, its copies and its exports show it: a number, nothing for blank, `–` for not applicable. */
export function formatEntry(entry: FigureEntry, locale: Locale): string {
  if (entry.entry === 'number') return formatInteger(entry.value, locale)
  return entry.entry === 'not_applicable' ? '–' : ''
}

/** What was typed or pasted into a cell: an entry, or the code of why it is none. */
export type ReadEntry = { ok: true; entry: FigureEntry } | { ok: false; code: NumberRefusal }

/** The inverse of `formatEntry`, for everything that `parseNumber` takes. A negative number is read as one. */
export function readEntry(text: string, locale: Locale): ReadEntry {
  const parsed = parseNumber(text, locale)
  switch (parsed.kind) {
    case 'number':
      return { ok: true, entry: numberEntry(parsed.value) }
    case 'blank':
      return { ok: true, entry: BLANK }
    case 'not_applicable':
      return { ok: true, entry: NOT_APPLICABLE }
    case 'invalid':
      return { ok: false, code: parsed.code }
  }
}
