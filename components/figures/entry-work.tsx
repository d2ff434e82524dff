'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CellKey, GridHandle } from '@/components/data-grid/grid-types'
import { createActiveCell } from '@/components/figures/board/active-cell'
import { nextCell } from '@/components/figures/board/board-summary'
import { askedColumns } from '@/components/figures/board/entry-columns'
import { NO_FILTER } from '@/components/figures/board/row-filter'
import { useBoard } from '@/components/figures/board/use-board'
import { EntryHead } from '@/components/figures/entry-head'
import { PhoneEntry } from '@/components/figures/form/phone-entry'
import { useEntrySession } from '@/components/figures/session/use-entry-session'
import { SubmitButton } from '@/components/figures/submit/submit-button'
import { EntryFilters } from '@/components/figures/table/entry-filters'
import { MonthNotices } from '@/components/figures/table/month-notices'
import { SessionNotices } from '@/components/figures/table/session-notices'
import { StatusLine } from '@/components/figures/table/status-line'
import { WideEntry } from '@/components/figures/table/wide-entry'
import { useFreshMonth } from '@/components/figures/use-fresh-month'
import { useGoTo } from '@/components/figures/use-go-to'
import { NARROW, useMedia } from '@/components/figures/use-media'
import { useRowFilter } from '@/components/figures/use-row-filter'
import { classNames } from '@/components/ui/class-names'
import type { EntryGridView } from '@/lib/figures/views'
import '@/components/figures/entry-sheet.css'

/** The month to be filled in: a grid where there is room for one, else a form for each unit. */
export function EntryWork({ view }: { view: EntryGridView }) {
  const session = useEntrySession(view)
  const { board, history } = useBoard(session, view)
  useFreshMonth()
  const columns = useMemo(() => askedColumns(view.columns, view.rows), [view])
  const { filter, setFilter, shown } = useRowFilter(board, view.rows)
  const [active] = useState(createActiveCell)
  const grid = useRef<GridHandle>(null)
  const narrow = useMedia(NARROW)
  const { goTo, target } = useGoTo(view, shown, grid, narrow === true, () => setFilter(NO_FILTER))

  useEffect(() => board.setShown(shown.map(({ unitId }) => unitId)), [board, shown])

  // A form tells of its own unit alone.
  const line = useSearchParams().get('line')
  const formOpen = narrow === true && (view.rows.length === 1 || line !== null)

  const commit = () => {
    grid.current?.commit()
    // A field of the form hands its text over when it is left.
    if (narrow && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const goToNext = (cells: readonly CellKey[]) => {
    const cell = nextCell(cells, active.get(), placesOf(view))
    if (cell) goTo(cell)
  }
  const filters =
    view.rows.length > 1 ? (
      <EntryFilters board={board} rows={view.rows} filter={filter} onChange={setFilter} />
    ) : null
  const backToWork = () => {
    const cell = active.get()
    if (cell) grid.current?.focusCell(cell)
  }
  const submit = <SubmitButton {...{ view, board, columns, commit }} onGo={goTo} onDone={backToWork} />
  const status = <StatusLine board={board} rows={view.rows} columns={columns} onGo={goToNext} />
  return (
    <div className="entry-sheet flex flex-col gap-3 md:h-[calc(100dvh-6.75rem)] md:min-h-120 print:h-auto!">
      <EntryHead view={view} shown={shown.length}>
        <div data-print="none" className="max-md:hidden">
          {submit}
        </div>
      </EntryHead>
      <div data-print="none" className="flex flex-col gap-2 empty:hidden">
        <SessionNotices session={session} view={view} />
        {!formOpen && <MonthNotices view={view} onFilter={(state) => setFilter({ ...NO_FILTER, state })} />}
      </div>
      {narrow !== true && (
        <div className={classNames('flex min-h-0 flex-1 flex-col gap-2', narrow === null && 'max-md:hidden')}>
          <WideEntry
            {...{ view, board, columns, rows: shown, active, grid, history, filters, status }}
            onShowAll={() => setFilter(NO_FILTER)}
          />
        </div>
      )}
      {narrow !== false && (
        <div className={classNames('flex flex-col gap-3', narrow === null && 'md:hidden')}>
          <PhoneEntry {...{ view, board, columns, rows: shown, history, filters, target }} />
          {status}
          {submit}
        </div>
      )}
    </div>
  )
}

/** The place of a cell in reading order. */
function placesOf({ rows, columns }: EntryGridView): (cell: CellKey) => number {
  const places = new Map(rows.map(({ unitId }, index) => [unitId, index]))
  const order = new Map(columns.map(({ indicator }, index) => [indicator, index]))
  return ({ rowId, columnId }) =>
    (places.get(rowId) ?? rows.length) * columns.length + (order.get(columnId) ?? 0)
}
