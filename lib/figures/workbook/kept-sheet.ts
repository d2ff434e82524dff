import 'server-only'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import { BLANK } from '@/lib/figures/rules/figure-entry'
import { type KeptCell, keptText, parseKept } from '@/lib/figures/rules/kept-cell'
import type { EntryGridView, FormColumn } from '@/lib/figures/views'
import { monthParam } from '@/lib/periods/rules/month'
import { keptFormat, keptMark, keptSheetName } from './sheet-names'

/** What a workbook says of itself. */
export interface Kept {
  tenant: string
  unit: string
  month: string
  /** ISO instant at which it left. */
  madeAt: string
  indicators: string[]
  /** By unit id, the cells in the order of the indicators. */
  rows: Map<string, KeptCell[]>
}

/** The sheet out of sight: which month of whom this is, and each cell with the version that left. */
export function keptSheet(view: EntryGridView, columns: readonly FormColumn[], madeAt: string): SheetToWrite {
  const rows = view.rows.map(({ unitId, cells }) => [
    'row',
    unitId,
    ...columns.map(({ indicator }) => {
      const { entry = BLANK, version = 0 } = cells[indicator] ?? {}
      return keptText({ entry, version })
    }),
  ])
  return {
    name: keptSheetName,
    columns: [{ header: '' }, { header: '' }, ...columns.map(() => ({ header: '' }))],
    head: [],
    rows: [
      [keptMark, keptFormat],
      ['tenant', view.federation],
      ['unit', view.unit.code],
      ['month', monthParam(view.month)],
      ['made', madeAt],
      ['indicators', '', ...columns.map(({ indicator }) => indicator)],
      ...rows,
    ],
    hidden: true,
  }
}

/** Understands the rows of that sheet; null where somebody changed it, or it is of another format. */
export function parseKeptRows(sheet: readonly (readonly string[])[]): Kept | null {
  const [mark, ...rest] = sheet
  if (mark?.[0] !== keptMark || mark[1] !== keptFormat) return null
  const said = (name: string) => rest.find(([key]) => key === name)?.[1] ?? ''
  const indicators = rest.find(([key]) => key === 'indicators')?.slice(2) ?? []
  const rows = new Map<string, KeptCell[]>()
  for (const [key, unitId = '', ...texts] of rest) {
    if (key !== 'row') continue
    const cells = indicators.flatMap((_, index) => parseKept(texts[index] ?? '') ?? [])
    if (cells.length !== indicators.length || rows.has(unitId)) return null
    rows.set(unitId, cells)
  }
  const kept = { tenant: said('tenant'), unit: said('unit'), month: said('month'), madeAt: said('made') }
  if (rows.size === 0 || Object.values(kept).includes('') || Number.isNaN(Date.parse(kept.madeAt)))
    return null
  return { ...kept, indicators, rows }
}
