'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FocusEvent, type RefObject } from 'react'
import { useActiveCell, type ActiveCell } from '@/components/figures/board/active-cell'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { TargetDetails } from '@/components/plans/assign/target-details'
import { useAssignVersion } from '@/components/plans/assign/use-assign'
import { IconButton } from '@/components/ui/icon-button'
import type { AssignmentView } from '@/lib/plans/views'

interface TargetPanelProps {
  view: AssignmentView
  board: AssignBoard
  active: ActiveCell
  panel: RefObject<HTMLElement | null>
  className: string
  onClose: () => void
  /** Escape: back to the cell. */
  onBack: () => void
}

/** Beside the grid: the story of the active cell. */
export function TargetPanel({ view, board, active, panel, className, onClose, onBack }: TargetPanelProps) {
  const t = useTranslations('plans.assign')
  const settled = useActiveCell(active)
  // What is being written here belongs to the cell that was named when the writing began.
  const [attended, setAttended] = useState(false)
  const [held, setHeld] = useState(settled)
  const cell = attended ? held : settled
  useAssignVersion(board)
  const row = view.rows.find(({ code }) => code === cell?.rowId)
  const column = view.columns.find(({ indicator }) => indicator === cell?.columnId)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!stays) setAttended(false)
  }
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t('details.label')}
      data-print="none"
      onFocus={() => {
        active.settle()
        if (!attended) setHeld(active.getSettled())
        setAttended(true)
      }}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onBack()
      }}
      className={`border-line bg-surface-raised overflow-y-auto overscroll-contain rounded-lg border p-4 outline-none ${className}`}
    >
      <div className="float-right -mt-1.5 -mr-2">
        <IconButton
          label={t('details.close')}
          size="sm"
          icon={<X aria-hidden className="size-4" />}
          onClick={onClose}
        />
      </div>
      {row && column ? (
        <div className="flex flex-col gap-4">
          <header>
            <p className="text-ink-soft text-sm">{row.name}</p>
            <h2 className="text-base">{column.name}</h2>
            <p className="text-figure font-strong mt-1 min-h-10 tabular-nums">
              {board.store.getCell(row.code, column.indicator).display || '—'}
            </p>
          </header>
          <TargetDetails view={view} board={board} row={row} column={column} />
        </div>
      ) : (
        <p className="text-ink-soft text-table pr-8">{t('details.empty')}</p>
      )}
    </aside>
  )
}
