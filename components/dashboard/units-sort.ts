import type { UnitRow } from '@/components/dashboard/units-rows'
import { ratioNumber } from '@/lib/figures/rules/exact-ratio'
import { compareVietnamese } from '@/lib/format/vietnamese-order'
import { drawnValue } from '@/components/dashboard/curve-values'

/** By what the table is sorted: a column and a direction, `-DV_KNM` in the address for the largest first. */
export type UnitSort = { column: string; descending: boolean }

/** Columns that are not of an indicator. Of one there are two: its plan ratio `DV_KNM`, its number `DV_KNM.n`. */
export const FIXED_COLUMNS = ['name', 'reports', 'on_time', 'growth'] as const

const ACTUAL = '.n'

export function actualColumn(indicator: string): string {
  return `${indicator}${ACTUAL}`
}

/** Reads the address; null for what names no column of this table. */
export function readSort(text: string | null, indicators: readonly string[]): UnitSort | null {
  if (text === null) return null
  const descending = text.startsWith('-')
  const column = descending ? text.slice(1) : text
  const known: readonly string[] = [...FIXED_COLUMNS, ...indicators, ...indicators.map(actualColumn)]
  return known.includes(column) ? { column, descending } : null
}

export function writeSort({ column, descending }: UnitSort): string {
  return `${descending ? '-' : ''}${column}`
}

/** A press on a column's head: turns it round, or begins with the way one looks at it first. */
export function nextSort(current: UnitSort, column: string): UnitSort {
  if (current.column === column) return { column, descending: !current.descending }
  return { column, descending: column !== 'name' }
}

/**
 * A sorted copy. What has no number stands last in either direction; equals follow the Vietnamese order of their
 * names.
 */
export function sortRows(rows: readonly UnitRow[], sort: UnitSort, indicators: readonly string[]): UnitRow[] {
  const direction = sort.descending ? -1 : 1
  if (sort.column === 'name') {
    return [...rows].sort((a, b) => direction * compareVietnamese(a.name, b.name))
  }
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column, indicators) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1
    } else if (a.key !== b.key) return direction * (a.key < b.key ? -1 : 1)
    return compareVietnamese(a.row.name, b.row.name)
  })
  return keyed.map(({ row }) => row)
}

function keyOf(row: UnitRow, column: string, indicators: readonly string[]): number | null {
  const { expected, submitted, onTime } = row.reports
  if (column === 'reports') return expected > 0 ? submitted / expected : null
  if (column === 'on_time') return expected > 0 ? onTime / expected : null
  if (column === 'growth') return row.growth && ratioNumber(row.growth)
  const byNumber = column.endsWith(ACTUAL)
  const cell = row.cells[indicators.indexOf(byNumber ? column.slice(0, -ACTUAL.length) : column)]
  if (!cell) return null
  return byNumber ? drawnValue(cell.actual) : cell.planRatio && ratioNumber(cell.planRatio)
}
