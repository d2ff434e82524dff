'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CellKey, GridHandle } from '@/components/data-grid/grid-types'
import { createActiveCell } from '@/components/figures/board/active-cell'
import { nextCell } from '@/components/figures/board/board-summary'
import { openLine } from '@/components/figures/form/open-line'
import { NARROW, useMedia } from '@/components/figures/use-media'
import { AssignHead } from '@/components/plans/assign/assign-head'
import { AssignNotices } from '@/components/plans/assign/assign-notices'
import { AssignPhone } from '@/components/plans/assign/assign-phone'
import { AssignStatusLine } from '@/components/plans/assign/assign-status-line'
import { AssignWide } from '@/components/plans/assign/assign-wide'
import { DecideDialog } from '@/components/plans/assign/decide-dialog'
import { DraftActs } from '@/components/plans/assign/draft-acts'
import { PhasingDialog } from '@/components/plans/assign/phasing-dialog'
import { ProposalDialog } from '@/components/plans/assign/proposal-dialog'
import { useShownColumns } from '@/components/plans/assign/shown-columns'
import { useAssign, useAssignStatus } from '@/components/plans/assign/use-assign'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import type { AssignmentColumn, AssignmentView } from '@/lib/plans/views'
import '@/components/figures/entry-sheet.css'

type Ask = { what: 'propose' | 'phase'; column: AssignmentColumn } | { what: 'decide' }

/** A year's targets handed down: a grid where there is room for one, else a form for each unit. */
export function AssignWork({ view, userId }: { view: AssignmentView; userId: string }) {
  const t = useTranslations('plans.assign')
  const board = useAssign(view, userId)
  const columns = useShownColumns(view)
  const [active] = useState(createActiveCell)
  const grid = useRef<GridHandle>(null)
  const narrow = useMedia(NARROW)
  const [target, setTarget] = useState<CellKey | null>(null)
  const [ask, setAsk] = useState<Ask | null>(null)
  const { draftVersion } = useAssignStatus(board.session)

  const open = (next: Ask) => {
    grid.current?.commit()
    setAsk(next)
  }
  const close = () => {
    setAsk(null)
    const cell = active.get()
    if (cell && !narrow) setTimeout(() => grid.current?.focusCell(cell), 0)
  }
  const goTo = (cell: CellKey) => {
    setAsk(null)
    if (narrow) {
      openLine(cell.rowId)
      setTarget({ ...cell })
    } else setTimeout(() => grid.current?.focusCell(cell), 0)
  }
  const goToNext = (cells: readonly CellKey[]) => {
    const cell = nextCell(cells, active.get(), placesOf(view.rows, columns))
    if (cell) goTo(cell)
  }
  if (view.rows.every(({ own }) => own) && !view.editable) {
    return (
      <>
        <AssignHead view={view} />
        <EmptyState icon={<Users aria-hidden />} title={t('nobody_title')}>
          {t('nobody_text', { name: view.unit.name })}
        </EmptyState>
      </>
    )
  }
  const acts = {
    onPropose: (column: AssignmentColumn) => open({ what: 'propose', column }),
    onPhase: (column: AssignmentColumn) => open({ what: 'phase', column }),
  }
  const status = <AssignStatusLine view={view} board={board} onGo={goToNext} />
  return (
    <div className="entry-sheet flex flex-col gap-3 md:h-[calc(100dvh-6.75rem)] md:min-h-120 print:h-auto!">
      <AssignHead view={view} begun={draftVersion > 0}>
        <DraftActs view={view} board={board} onDecide={() => open({ what: 'decide' })} />
      </AssignHead>
      <div data-print="none" className="flex flex-col gap-2 empty:hidden">
        <AssignNotices session={board.session} view={view} />
      </div>
      {narrow !== true && (
        <div className={classNames('flex min-h-0 flex-1 flex-col gap-2', narrow === null && 'max-md:hidden')}>
          <AssignWide {...{ view, board, columns, active, grid, status }} {...acts} />
        </div>
      )}
      {narrow !== false && (
        <div className={classNames('flex flex-col gap-3', narrow === null && 'md:hidden')}>
          <AssignPhone {...{ view, board, columns, target }} {...acts} />
          {status}
        </div>
      )}
      {ask?.what === 'propose' ? (
        <ProposalDialog {...{ view, board, columns }} column={ask.column} onClose={close} />
      ) : null}
      {ask?.what === 'phase' ? (
        <PhasingDialog {...{ view, board }} column={ask.column} onClose={close} />
      ) : null}
      {ask?.what === 'decide' ? <DecideDialog {...{ view, board }} onGo={goTo} onClose={close} /> : null}
    </div>
  )
}

/** The place of a cell in reading order. */
function placesOf(
  rows: AssignmentView['rows'],
  columns: readonly AssignmentColumn[],
): (cell: CellKey) => number {
  const places = new Map(rows.map(({ code }, at) => [code, at]))
  const order = new Map(columns.map(({ indicator }, at) => [indicator, at]))
  return ({ rowId, columnId }) =>
    (places.get(rowId) ?? rows.length) * columns.length + (order.get(columnId) ?? 0)
}
