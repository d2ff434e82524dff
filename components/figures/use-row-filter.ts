'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import {
  isFiltering,
  matchesFilter,
  readFilter,
  writeFilter,
  type RowFilter,
} from '@/components/figures/board/row-filter'
import type { GridRow } from '@/lib/figures/views'

/**
 * The lines that are shown. They are chosen when the filter changes and then stay: a line does not go from
 * under one's hands because its warning has just been mended.
 */
export function useRowFilter(
  board: EntryBoard,
  rows: readonly GridRow[],
): { filter: RowFilter; setFilter: (filter: RowFilter) => void; shown: readonly GridRow[] } {
  const params = useSearchParams()
  const [filter, setFilter] = useState(() => readFilter(params))
  const [chosen, setChosen] = useState(() => choose(board, rows, filter))

  const change = (next: RowFilter) => {
    setFilter(next)
    setChosen(choose(board, rows, next))
    const address = new URLSearchParams(window.location.search)
    writeFilter(address, next)
    const query = address.toString()
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
  }
  const shown = useMemo(
    () => (chosen === null ? rows : rows.filter(({ unitId }) => chosen.has(unitId))),
    [rows, chosen],
  )
  return { filter, setFilter: change, shown }
}

/** The units that match; null for all. */
function choose(board: EntryBoard, rows: readonly GridRow[], filter: RowFilter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null
  const matching = rows.filter((row) => {
    const report = board.report(row.unitId)
    const marked =
      (report?.errors.length ?? 0) + (report?.warnings.length ?? 0) + (report?.conflicts.length ?? 0)
    return matchesFilter(row, { begun: report?.begun ?? false, marked: marked > 0 }, filter)
  })
  return new Set(matching.map(({ unitId }) => unitId))
}
