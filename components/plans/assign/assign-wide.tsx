'use client'

import type { ReactNode, RefObject } from 'react'
import type { GridHandle } from '@/components/data-grid/grid-types'
import type { ActiveCell } from '@/components/figures/board/active-cell'
import { usePanel } from '@/components/figures/panel/use-panel'
import { useDensity } from '@/components/figures/table/use-density'
import { ViewControls } from '@/components/figures/table/view-controls'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { AssignTable } from '@/components/plans/assign/assign-table'
import { ColumnBar } from '@/components/plans/assign/column-bar'
import { ColumnChoice } from '@/components/plans/assign/column-choice'
import { TargetPanel } from '@/components/plans/assign/target-panel'
import type { AssignmentColumn, AssignmentView } from '@/lib/plans/views'

interface AssignWideProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  active: ActiveCell
  grid: RefObject<GridHandle | null>
  status: ReactNode
  onPropose: (column: AssignmentColumn) => void
  onPhase: (column: AssignmentColumn) => void
}

/** The grid, what concerns its columns above it, and the story of the active cell beside it. */
export function AssignWide({
  view,
  board,
  columns,
  active,
  grid,
  status,
  onPropose,
  onPhase,
}: AssignWideProps) {
  const [density, setDensity] = useDensity()
  const panel = usePanel()
  const backToCell = () => {
    if (panel.covers) panel.close()
    const cell = active.get()
    if (cell) grid.current?.focusCell(cell)
  }
  return (
    <>
      <div data-print="none" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {view.editable ? <ColumnChoice all={view.columns} shown={columns} /> : <span />}
        <ViewControls
          density={density}
          onDensity={setDensity}
          panelShown={panel.shown === true}
          onPanel={panel.toggle}
        />
      </div>
      <ColumnBar {...{ view, board, columns, active, onPropose, onPhase }} />
      <div className="relative flex min-h-64 flex-1 gap-3 print:block">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <AssignTable
            {...{ view, board, columns, density, active }}
            handle={grid}
            onDetails={() => {
              grid.current?.commit()
              panel.enter()
            }}
          />
          <div className="mt-1">{status}</div>
        </div>
        {panel.shown !== false && (
          <TargetPanel
            {...{ view, board, active }}
            panel={panel.element}
            className={`max-xl:shadow-popup w-80 shrink-0 max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-30 ${panel.shown === null ? 'max-xl:hidden' : ''}`}
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
