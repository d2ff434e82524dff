'use client'

import { useTranslations } from 'next-intl'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import { closedReason } from '@/components/figures/board/inert-reason'
import { findingsAt } from '@/components/figures/board/row-report'
import type { HistoryState } from '@/components/figures/board/use-board'
import { CellChanges } from '@/components/figures/panel/cell-changes'
import { CellFigures } from '@/components/figures/panel/cell-figures'
import { CellProblem } from '@/components/figures/panel/cell-problem'
import { RecordLine } from '@/components/figures/panel/record-line'
import { RosterLine } from '@/components/figures/panel/roster-line'
import { RemarkField } from '@/components/figures/panel/remark-field'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'

export interface CellDetailsProps {
  view: EntryGridView
  board: EntryBoard
  row: GridRow
  column: FormColumn
  history: HistoryState
}

/** The story of a cell: what is wrong with it, what it compares with, remarks, who changed it. */
export function CellDetails({ view, board, row, column, history }: CellDetailsProps) {
  const t = useTranslations('figures.panel')
  useBoardVersion(board)
  const { session } = board
  const { unitId } = row
  const { indicator } = column
  const remarks = session.remarks(unitId, indicator)
  const report = board.report(unitId)
  const isAskedWhy =
    remarks.explanation !== null ||
    (report !== undefined && findingsAt(report, indicator).some(({ severity }) => severity === 'warn'))
  const readOnly = closedReason(row, view.locked) !== null
  const cell = `${unitId} ${indicator}`
  return (
    <div className="flex flex-col gap-4">
      <CellProblem board={board} row={row} indicator={indicator} />
      <RosterLine board={board} row={row} column={column} readOnly={readOnly} />
      <RecordLine {...{ view, board, row, column, readOnly }} />
      <CellFigures board={board} row={row} column={column} month={view.month} history={history} />
      {isAskedWhy && (
        <RemarkField
          key={`why ${cell}`}
          label={t('explanation')}
          hint={t('explanation_hint')}
          value={remarks.explanation}
          readOnly={readOnly}
          onCommit={(explanation) => session.remark(unitId, indicator, { explanation })}
        />
      )}
      <RemarkField
        key={`note ${cell}`}
        label={t('note')}
        hint={t('note_hint')}
        value={remarks.note}
        readOnly={readOnly}
        onCommit={(note) => session.remark(unitId, indicator, { note })}
      />
      <CellChanges
        federation={view.federation}
        unitId={unitId}
        indicator={indicator}
        month={view.month}
        version={session.saved(unitId, indicator).version}
      />
    </div>
  )
}

/** The line and column of a cell; null for the line of sums, or a cell that is not there. */
export function placeOf(
  view: EntryGridView,
  cell: CellKey | null,
): { row: GridRow; column: FormColumn } | null {
  const row = view.rows.find(({ unitId }) => unitId === cell?.rowId)
  const column = view.columns.find(({ indicator }) => indicator === cell?.columnId)
  return row && column ? { row, column } : null
}
