'use client'

import { useTranslations } from 'next-intl'
import { useActiveCell, type ActiveCell } from '@/components/figures/board/active-cell'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import { TOTAL_ROW, type EntryBoard } from '@/components/figures/board/entry-board'
import type { FormColumn } from '@/lib/figures/views'

/** From this many lines on, only those in view are rendered, and the line of sums is out of sight. */
const LONG_GRID = 61

interface ColumnSumProps {
  board: EntryBoard
  active: ActiveCell
  columns: readonly FormColumn[]
  rows: number
}

/** The sum of the active column, at the foot of a long grid. */
export function ColumnSum({ board, active, columns, rows }: ColumnSumProps) {
  const t = useTranslations('figures.status')
  const cell = useActiveCell(active)
  useBoardVersion(board)
  const column = columns.find(({ indicator }) => indicator === cell?.columnId)
  if (!column || rows < LONG_GRID) return null
  const { display } = board.store.getCell(TOTAL_ROW, column.indicator)
  return (
    <p data-print="none" className="text-ink-soft text-table px-2 tabular-nums">
      {t('sum', { name: column.shortName, sum: display === '' ? '—' : display })}
    </p>
  )
}
