'use client'

import { SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import type { GridHandle } from '@/components/data-grid/grid-types'
import type { ActiveCell } from '@/components/figures/board/active-cell'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import type { HistoryState } from '@/components/figures/board/use-board'
import { CellPanel } from '@/components/figures/panel/cell-panel'
import { usePanel } from '@/components/figures/panel/use-panel'
import { ColumnSum } from '@/components/figures/table/column-sum'
import { EntryTable } from '@/components/figures/table/entry-table'
import { useDensity } from '@/components/figures/table/use-density'
import { ViewControls } from '@/components/figures/table/view-controls'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'

interface WideEntryProps {
  view: EntryGridView
  board: EntryBoard
  columns: readonly FormColumn[]
  rows: readonly GridRow[]
  active: ActiveCell
  grid: RefObject<GridHandle | null>
  history: HistoryState
  filters: ReactNode
  status: ReactNode
  onShowAll: () => void
}

/** The grid, the controls above it, and the story of the active cell beside it. */
export function WideEntry(props: WideEntryProps) {
  const { view, board, columns, rows, active, grid, history, filters, status, onShowAll } = props
  const t = useTranslations('figures')
  const locale = useLocale()
  const [density, setDensity] = useDensity()
  const panel = usePanel()
  const backToCell = () => {
    if (panel.covers) panel.close()
    const cell = active.get()
    if (cell) grid.current?.focusCell(cell)
  }
  const takeRoster = (wholeLine: boolean) => {
    grid.current?.commit()
    const cell = active.get()
    if (!cell) return
    const edits = board.registerEdits(cell.rowId)
    grid.current?.apply(wholeLine ? edits : edits.filter(({ columnId }) => columnId === cell.columnId))
  }
  return (
    <>
      <div data-print="none" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {filters ?? <span />}
        <ViewControls
          density={density}
          onDensity={setDensity}
          panelShown={panel.shown === true}
          onPanel={panel.toggle}
        />
      </div>
      <div className="relative flex min-h-64 flex-1 gap-3 print:block">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {rows.length === 0 ? (
            <EmptyState
              icon={<SearchX aria-hidden />}
              title={t('filters.none')}
              action={<Button onClick={onShowAll}>{t('filters.clear')}</Button>}
            >
              {t('filters.none_text')}
            </EmptyState>
          ) : (
            <EntryTable
              {...{ view, board, columns, rows, density, active }}
              label={t('grid.label', { month: monthLabel(view.month, locale), unit: view.unit.name })}
              handle={grid}
              onTakeRoster={takeRoster}
              onDetails={() => {
                grid.current?.commit()
                panel.enter()
              }}
            />
          )}
          <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
            {status}
            <ColumnSum board={board} active={active} columns={columns} rows={rows.length} />
          </div>
        </div>
        {panel.shown !== false && (
          <CellPanel
            {...{ view, board, active, history }}
            panel={panel.element}
            className={panelLook(panel.shown)}
            onClose={() => {
              panel.close()
              backToCell()
            }}
            onBack={backToCell}
          />
        )}
      </div>
    </>
  )
}

function panelLook(shown: boolean | null): string {
  const over = 'max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-30 max-xl:shadow-popup'
  return `w-80 shrink-0 ${over} ${shown === null ? 'max-xl:hidden' : ''}`
}
