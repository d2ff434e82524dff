import { useEffect, useState } from 'react'
import { useBoardTexts } from '@/components/figures/board/board-texts'
import { EntryBoard } from '@/components/figures/board/entry-board'
import { readOutcome } from '@/components/figures/board/read-outcome'
import type { EntrySession } from '@/components/figures/session/entry-session'
import type { EntryGridView, GridHistoryView, RosterFiguresView } from '@/lib/figures/views'
import type { RecordFiguresBesideView } from '@/lib/figures/source-views'
import { monthParam } from '@/lib/periods/rules/month'

export type HistoryState = 'loading' | 'ready' | 'failed'

const tryAgainAfter = 15_000

/** The board of the month on the screen; the earlier months are fetched once it stands. */
export function useBoard(
  session: EntrySession,
  view: EntryGridView,
): { board: EntryBoard; history: HistoryState } {
  const texts = useBoardTexts(view.columns)
  const [board] = useState(() => new EntryBoard(session, view, texts))
  useEffect(() => board.connect(), [board])
  useEffect(() => board.setView(view), [board, view])
  const history = useHistory(board, view.federation, view.unit.code, monthParam(view.month))
  useRoster(board, view.federation, view.unit.code, monthParam(view.month))
  useRecords(board, view)
  return { board, history }
}

/** What the registers of members count: the grid works without it, and a later visit tries again. */
function useRoster(board: EntryBoard, federation: string, unit: string, month: string): void {
  useEffect(() => {
    const abort = new AbortController()
    const path = `/api/${federation}/figures/roster`
    readOutcome<RosterFiguresView>(path, { unit, month }, abort.signal).then(
      (roster) => board.setRoster(roster),
      () => undefined,
    )
    return () => abort.abort()
  }, [board, federation, unit, month])
}

/** What the registers of unions, employers, agreements and records count; the grid works without it as well. */
function useRecords(board: EntryBoard, view: EntryGridView): void {
  const { federation, unit, month } = view
  useEffect(() => {
    const abort = new AbortController()
    const params = { unit: unit.code, month: monthParam(month) }
    readOutcome<RecordFiguresBesideView>(`/api/${federation}/figures/records`, params, abort.signal).then(
      (records) => board.setRecords(records),
      () => undefined,
    )
    return () => abort.abort()
    // Read again with the month itself: a record may have been added meanwhile.
  }, [board, federation, unit.code, month, view])
}

function useHistory(board: EntryBoard, federation: string, unit: string, month: string): HistoryState {
  const [state, setState] = useState<HistoryState>('loading')
  useEffect(() => {
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      try {
        const path = `/api/${federation}/figures/history`
        board.setHistory(await readOutcome<GridHistoryView>(path, { unit, month }, abort.signal))
        setState('ready')
      } catch {
        if (abort.signal.aborted) return
        setState('failed')
        timer = setTimeout(() => void read(), tryAgainAfter)
      }
    }
    void read()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [board, federation, unit, month])
  return state
}
