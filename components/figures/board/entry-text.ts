import type { EntryCell } from '@/components/figures/session/session-types'
import { formatEntry, readEntry } from '@/lib/format/entry-text'
import type { Locale } from '@/lib/format/locale'
import { parseNumber, type NumberRefusal } from '@/lib/format/parse-number'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'

/** What is shown in a cell, and what editing starts from and copying takes. */
export interface CellTexts {
  text: string
  display: string
}

/**
 * A cell as texts. Copied and edited figures carry no thousands marks: `1.234` would be one and a bit in a
 * spreadsheet set to English.
 */
export function textsOf(cell: EntryCell, locale: Locale): CellTexts {
  if (cell.state === 'unreadable') return { text: cell.text, display: cell.text }
  const display = formatEntry(cell.entry, locale)
  return { text: cell.entry.entry === 'number' ? String(cell.entry.value) : display, display }
}

/** What was typed: an entry; or, where it is none, the text as it stands, to be kept and mended. */
export function typedEntry(text: string, locale: Locale): FigureEntry | { text: string } {
  const read = readEntry(text, locale)
  return read.ok ? read.entry : { text }
}

/** Why a text is no figure; null for one that is. */
export function refusalOf(text: string, locale: Locale): NumberRefusal | null {
  const parsed = parseNumber(text, locale)
  return parsed.kind === 'invalid' ? parsed.code : null
}
