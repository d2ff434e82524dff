'use client'

import { useTranslations } from 'next-intl'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { shownFinding } from '@/components/figures/board/row-report'
import { ConflictChoice } from '@/components/figures/panel/conflict-choice'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { GridRow } from '@/lib/figures/views'

interface CellProblemProps {
  board: EntryBoard
  row: GridRow
  indicator: string
}

/** What is wrong with a cell, or why it came back or takes no figure; and the way out. */
export function CellProblem({ board, row, indicator }: CellProblemProps) {
  const { unitId, returnedCells } = row
  const t = useTranslations('figures')
  const words = useEntryWords()
  const { session } = board
  const cell = session.cell(unitId, indicator)
  if (cell.state === 'conflict') {
    return (
      <ConflictChoice
        mine={cell.entry}
        remarks={session.remarks(unitId, indicator)}
        theirs={cell.theirs}
        onChoose={(choice) => session.resolve(unitId, indicator, choice)}
      />
    )
  }
  const { tone, message } = board.store.getCell(unitId, indicator)
  const report = board.report(unitId)
  const doubtful = tone === 'warning' || (report !== undefined && shownFinding(report, indicator) !== null)
  const kept = cell.state === 'unreadable' || cell.state === 'refused'
  const returned = returnedCells[indicator]
  const returnText = returned === undefined ? null : t('returned_cell', { reason: returned })
  return (
    <>
      {message !== undefined && message !== returnText && (
        <Notice tone={tone === 'error' ? 'danger' : doubtful ? 'warning' : 'info'}>
          <p>{message}</p>
          {kept && (
            <Button size="sm" className="mt-2" onClick={() => session.discard(unitId, indicator)}>
              {t('panel.discard', { saved: words(session.saved(unitId, indicator).entry) })}
            </Button>
          )}
        </Notice>
      )}
      {returnText !== null && <Notice tone="warning">{returnText}</Notice>}
    </>
  )
}
