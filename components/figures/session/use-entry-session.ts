import { useEffect, useState, useSyncExternalStore } from 'react'
import { cellKey } from '@/components/figures/session/cell-key'
import type { EntrySession } from '@/components/figures/session/entry-session'
import { openSession } from '@/components/figures/session/open-session'
import type { SessionStatus } from '@/components/figures/session/session-types'
import type { EntryGridView, GridCell } from '@/lib/figures/views'

/**
 * The saving of the grid on the screen. It belongs to one user, unit and month: give the component that calls
 * this a key of these.
 */
export function useEntrySession(view: EntryGridView): EntrySession {
  const [open] = useState(() =>
    openSession(
      { userId: view.userId, federation: view.federation, unit: view.unit.code, month: view.month },
      cellsOf(view),
    ),
  )
  useEffect(() => open.session.refresh(cellsOf(view)), [open, view])
  useEffect(() => open.enter(), [open])
  useEffect(() => {
    const retry = () => {
      if (document.visibilityState === 'visible') open.session.retryNow()
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    document.addEventListener('visibilitychange', retry)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      document.removeEventListener('visibilitychange', retry)
    }
  }, [open])
  return open.session
}

const QUIET: SessionStatus = {
  health: 'online',
  pending: 0,
  savedAt: null,
  journalKept: true,
  message: null,
}

export function useSessionStatus(session: EntrySession): SessionStatus {
  return useSyncExternalStore(
    (changed) => session.onStatus(changed),
    () => session.getStatus(),
    () => QUIET,
  )
}

function cellsOf(view: EntryGridView): [key: string, cell: GridCell][] {
  return view.rows.flatMap(({ unitId, cells }) =>
    Object.entries(cells).map(([indicator, cell]): [string, GridCell] => [cellKey(unitId, indicator), cell]),
  )
}
