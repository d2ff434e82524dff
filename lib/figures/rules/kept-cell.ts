import { type FigureEntry, parseEntry, serialiseEntry } from '@/lib/figures/rules/figure-entry'

/** A cell as it left in a workbook: what it said, and the version that it had; 0 where it was never saved. */
export interface KeptCell {
  entry: FigureEntry
  version: number
}

/** A kept cell as one text: `3:12`, `2:-`, `0:`. */
export function keptText({ entry, version }: KeptCell): string {
  return `${version}:${serialiseEntry(entry)}`
}

/** The inverse of `keptText`; null for a text that it never writes. */
export function parseKept(text: string): KeptCell | null {
  const [, version = '', written = ''] = /^(0|[1-9]\d{0,8}):(.*)$/.exec(text) ?? []
  const entry = version === '' ? null : parseEntry(written)
  return entry && { entry, version: Number(version) }
}
