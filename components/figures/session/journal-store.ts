import { isEmptyJournal, journalText, parseJournal, type Journal } from '@/components/figures/session/journal'
import type { KeyedStorage } from '@/components/ui/machine-storage'
import { monthParam, parseMonthParam, type Month } from '@/lib/periods/rules/month'

/** Whose journal, and of which grid: another user of the same machine never sends it. */
export interface JournalOwner {
  userId: string
  federation: string
  /** Code of the unit whose grid is open. */
  unit: string
  month: Month
}

/** A journal whose page is gone: closed, reloaded, crashed. */
export interface LeftJournal {
  journal: Journal
  /** Removes it; call this once its content is kept elsewhere. */
  forget: () => void
}

/** A grid on this machine with cells that have not reached the server. */
export interface LeftGrid {
  unit: string
  month: Month
  cells: number
}

/** The journal of one page. Each page writes its own, so that two tabs never write over each other. */
export interface JournalStore {
  /** False when the machine does not keep it: storage is full or forbidden. */
  write: (journal: Journal) => boolean
  /** What earlier pages left for this very grid, the oldest first. */
  left: () => Promise<LeftJournal[]>
  /** Other grids of the same user with something left. */
  leftElsewhere: () => Promise<LeftGrid[]>
}

interface StorePorts {
  storage: KeyedStorage
  /** A name for this page, later ones sorting after earlier ones. */
  pageId: string
  /** Whether the page that writes under this name is still open. */
  isOpen: (name: string) => Promise<boolean>
}

/** The name under which a page writes its journal, and under which it is known to be open. */
export function journalName({ userId, federation, unit, month }: JournalOwner, pageId: string): string {
  return [namesOf(userId, federation), unit, monthParam(month), pageId].join(':')
}

export function journalStore({ storage, pageId, isOpen }: StorePorts, owner: JournalOwner): JournalStore {
  const own = journalName(owner, pageId)

  const leftNames = async (prefix: string): Promise<string[]> => {
    const names = storedNames(storage).filter((name) => name.startsWith(prefix) && name !== own)
    const open = await Promise.all(names.map(isOpen))
    return names.filter((_, index) => !open[index]).sort()
  }

  const read = (name: string): Journal | null => parseJournal(storage.getItem(name) ?? '')

  return {
    write: (journal) => {
      try {
        if (isEmptyJournal(journal)) storage.removeItem(own)
        else storage.setItem(own, journalText(journal))
        return true
      } catch {
        return false
      }
    },
    left: async () => {
      const names = await leftNames(journalName(owner, ''))
      return names.flatMap((name) => {
        const journal = read(name)
        return journal ? [{ journal, forget: () => storage.removeItem(name) }] : []
      })
    },
    leftElsewhere: async () => {
      const names = await leftNames(`${namesOf(owner.userId, owner.federation)}:`)
      const grids = new Map<string, LeftGrid>()
      for (const name of names) {
        const [unit = '', monthText = ''] = name.split(':').slice(-3)
        const month = parseMonthParam(monthText)
        const cells = read(name)?.edits.size ?? 0
        if (month === null || cells === 0 || (unit === owner.unit && month === owner.month)) continue
        const grid = `${unit} ${month}`
        grids.set(grid, { unit, month, cells: cells + (grids.get(grid)?.cells ?? 0) })
      }
      return [...grids.values()]
    },
  }
}

function namesOf(userId: string, federation: string): string {
  return `so-cong-doan:figures:${userId}:${federation}`
}

/** A browser may forbid even looking. */
function storedNames(storage: KeyedStorage): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  } catch {
    return []
  }
}
