import type { GridRow } from '@/lib/figures/views'
import type { ReadLine } from './read-workbook'

/**
 * The first line that bears another unit's name than the unit it belongs to by its mark out of sight: somebody sorted
 * what is seen and left behind what is not, and every figure would go to another unit. Null where there is none; a
 * unit that was renamed meanwhile is none.
 */
export function lineOfAnother(
  lines: readonly ReadLine[],
  rows: readonly Pick<GridRow, 'unitId' | 'name'>[],
): { row: number; unit: string } | null {
  const names = new Map(rows.map(({ unitId, name }) => [unitId, plain(name)]))
  const all = new Map(rows.map(({ name }) => [plain(name), name]))
  for (const { unitId, rowNumber, texts } of lines) {
    const own = names.get(unitId)
    const said = texts.map(plain)
    if (own === undefined || said.includes(own)) continue
    const another = said.flatMap((text) => all.get(text) ?? [])[0]
    if (another !== undefined) return { row: rowNumber, unit: another }
  }
  return null
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
