import { useEffect, useState, useSyncExternalStore } from 'react'
import { AssignBoard } from '@/components/plans/assign/assign-board'
import { AssignSession, type AssignStatus } from '@/components/plans/assign/assign-session'
import { useAssignTexts } from '@/components/plans/assign/assign-texts'
import { targetJournal } from '@/components/plans/assign/target-journal'
import { newKey } from '@/components/ui/new-key'
import { recordTargetsAction } from '@/lib/plans/actions'
import type { AssignmentView } from '@/lib/plans/views'

/** The draft on the screen and its saving. It belongs to one plan and issuer: give its component a key of these. */
export function useAssign(view: AssignmentView, userId: string): AssignBoard {
  const texts = useAssignTexts()
  const [board] = useState(() => {
    const { federation, plan, unit } = view
    const session = new AssignSession({
      send: (request) => recordTargetsAction(federation, { ...request, plan: plan.id }),
      newKey,
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds)
        return () => clearTimeout(timer)
      },
      journal: targetJournal(() => sessionStorage, [userId, federation, plan.id, unit.code].join(':')),
    })
    return new AssignBoard(session, view, texts)
  })
  useEffect(() => board.connect(), [board])
  useEffect(() => board.setView(view), [board, view])
  useEffect(() => board.session.restore(), [board])
  useRetries(board.session)
  useGuard(board.session)
  return board
}

export function useAssignStatus(session: AssignSession): AssignStatus {
  return useSyncExternalStore(session.subscribe, session.getStatus, session.getStatus)
}

/** Renders again after any change of the board. */
export function useAssignVersion(board: AssignBoard): number {
  return useSyncExternalStore(board.subscribe, board.getVersion, board.getVersion)
}

function useRetries(session: AssignSession): void {
  useEffect(() => {
    const retry = () => {
      if (document.visibilityState === 'visible') session.retryNow()
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
    }
  }, [session])
}

/** The browser asks before a page goes that still holds what nobody has saved. */
function useGuard(session: AssignSession): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.getStatus().pending > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [session])
}
