import { EntrySession } from '@/components/figures/session/entry-session'
import type { SaveRequest } from '@/components/figures/session/journal'
import { journalName, journalStore, type JournalOwner } from '@/components/figures/session/journal-store'
import { machineStorage } from '@/components/ui/machine-storage'
import { newKey } from '@/components/ui/new-key'
import type { Outcome } from '@/lib/core/outcome'
import type { GridCell, RecordFiguresView } from '@/lib/figures/views'
import { monthParam } from '@/lib/periods/rules/month'

/** A session with the name under which it is known to be open, and who keeps it open. */
export interface OpenSession {
  session: EntrySession
  /** The grid is on the screen. Returns what to call when it goes. */
  enter: () => () => void
}

/** Sessions of grids that are on the screen, or were and are still sending. Filled in browsers only. */
const living = new Map<string, OpenSession>()

/** The session of a grid: a living one goes on, so that leaving and coming back at once loses no state. */
export function openSession(
  owner: JournalOwner,
  cells: Iterable<readonly [key: string, cell: GridCell]>,
): OpenSession {
  const grid = journalName(owner, '')
  const open = living.get(grid)
  if (open) return open

  // Pages opened later sort after those opened earlier.
  const pageId = `${Date.now().toString(36).padStart(9, '0')}-${newKey().slice(0, 8)}`
  const storage = machineStorage()
  const session = new EntrySession(
    {
      journal: journalStore({ storage, pageId, isOpen: isLocked }, owner),
      send: (request) => send(owner, request),
      newKey,
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    cells,
  )
  const opened: OpenSession = {
    session,
    enter: () => {
      living.set(grid, opened)
      const unlock = lock(journalName(owner, pageId))
      session.enter()
      return () =>
        session.leave(() => {
          unlock()
          if (living.get(grid) === opened) living.delete(grid)
        })
    },
  }
  return opened
}

async function send(
  { federation, month }: JournalOwner,
  { key, cells }: SaveRequest,
): Promise<Outcome<RecordFiguresView>> {
  const body = JSON.stringify({ key, month: monthParam(month), cells })
  const response = await fetch(`/api/${federation}/figures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // Outlives the page where the browser allows it: up to 64 kB.
    keepalive: body.length < 60_000,
    signal: AbortSignal.timeout(30_000),
  })
  // Anything but an outcome came from something in between: whether the server was reached is not known.
  const outcome: Outcome<RecordFiguresView> = await response.json()
  if (typeof outcome.ok !== 'boolean') throw new TypeError('No outcome')
  return outcome
}

/**
 * Other tabs see by this lock that the page is open, and leave its journal alone; the browser gives it back
 * whatever becomes of the page. Without locks (no secure context) two tabs may send the same cell: the server
 * takes the second for what it is, the same figure again.
 */
function lock(name: string): () => void {
  if (!('locks' in navigator)) return () => undefined
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  void navigator.locks.request(name, () => held)
  return () => release()
}

async function isLocked(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return false
  const { held } = await navigator.locks.query()
  return held?.some((lock) => lock.name === name) ?? false
}
