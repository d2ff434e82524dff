'use client'

import { useTranslations } from 'next-intl'
import { useMemo, type KeyboardEvent, type Ref } from 'react'
import { DataGrid } from '@/components/data-grid/data-grid'
import type { GridHandle } from '@/components/data-grid/grid-types'
import type { ActiveCell } from '@/components/figures/board/active-cell'
import { entryColumns } from '@/components/figures/board/entry-columns'
import { TOTAL_ROW, type EntryBoard } from '@/components/figures/board/entry-board'
import { reportHref } from '@/components/figures/figure-links'
import { useColumnTexts } from '@/components/figures/table/column-texts'
import { useGridLabels } from '@/components/figures/table/grid-labels'
import { entryRowHeaders, type EntryRow } from '@/components/figures/table/row-headers'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'

interface EntryTableProps {
  view: EntryGridView
  board: EntryBoard
  columns: readonly FormColumn[]
  /** The lines that are shown. */
  rows: readonly GridRow[]
  label: string
  density: 36 | 44
  active: ActiveCell
  handle: Ref<GridHandle>
  /** The keyboard asks for the side panel. */
  onDetails: () => void
  /** The keyboard asks for the register's figure: of the active cell, or of its whole line. */
  onTakeRoster: (wholeLine: boolean) => void
}

/** The line of sums stays in view at the foot while all lines are rendered, and active cells keep clear of it. */
const STICKY_SUMS = [
  '[&_tbody>tr[aria-rowindex]:last-child>*]:sticky! [&_tbody>tr[aria-rowindex]:last-child>*]:bottom-0',
  '[&_tbody>tr[aria-rowindex]:last-child>th]:z-11 [&_tbody>tr[aria-rowindex]:last-child>*]:border-t',
  '[&_[data-scroll-frame]]:scroll-pb-10',
].join(' ')

/** A single line needs room beneath it for the sentence of its active cell. */
const ROOM_BELOW = '[&_[data-scroll-frame]]:min-h-56'

/** Units by indicators, with the sums of what is shown at the foot. */
export function EntryTable(props: EntryTableProps) {
  const { view, board, columns, rows, label, density, active, handle, onDetails, onTakeRoster } = props
  const t = useTranslations('figures.grid')
  const labels = useGridLabels()
  const columnTexts = useColumnTexts()
  const { federation, month } = view
  const gridColumns = useMemo(() => entryColumns(columns, columnTexts), [columns, columnTexts])
  const rowHeaders = useMemo(
    () =>
      entryRowHeaders(
        { unit: t('unit'), state: t('state'), stateShort: t('state_short') },
        density,
        ({ code }) => reportHref(federation, code, month),
      ),
    [t, density, federation, month],
  )
  const gridRows = useMemo(() => withTotal(rows, t('total', { count: rows.length })), [rows, t])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === 'Semicolon' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault()
      onTakeRoster(event.shiftKey)
      return
    }
    if (event.key !== 'F1' && !(event.key === 'Enter' && event.altKey)) return
    event.preventDefault()
    onDetails()
  }
  return (
    <div
      className={`flex min-h-0 flex-col ${rows.length > 1 ? STICKY_SUMS : ROOM_BELOW}`}
      onKeyDown={onKeyDown}
    >
      <DataGrid
        label={label}
        rows={gridRows}
        columns={gridColumns}
        rowHeaders={rowHeaders}
        store={board.store}
        labels={labels}
        density={density}
        handle={handle}
        onEdit={(edits) => board.edit(edits)}
        onActiveCellChange={active.set}
      />
    </div>
  )
}

/** A sum of one line would only say it twice. */
function withTotal(rows: readonly GridRow[], label: string): EntryRow[] {
  const lines = rows.map((row): EntryRow => ({ id: row.unitId, label: row.name, unit: row }))
  return lines.length > 1 ? [...lines, { id: TOTAL_ROW, label, unit: null, emphasis: true }] : lines
}
