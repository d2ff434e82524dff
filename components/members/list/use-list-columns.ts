import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { parseChoice, usualColumns, type ColumnChoice } from '@/components/members/list/list-columns'
import { machineStorage } from '@/components/ui/machine-storage'

const NAME = 'so-cong-doan:member-columns'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing, the choice lasts as long as the page. */
let unkept: string | null = null

/** Which columns, in which order and how high, remembered on this machine. */
export function useListColumns(
  ofOneUnion: boolean,
): ColumnChoice & { choose: (choice: ColumnChoice | null) => void } {
  const text = useSyncExternalStore(subscribe, read, nothing)
  const choice = useMemo(
    () => parseChoice(text) ?? { shown: usualColumns(ofOneUnion), density: 36 as const },
    [text, ofOneUnion],
  )
  const choose = useCallback((next: ColumnChoice | null) => {
    unkept = next ? JSON.stringify(next) : null
    try {
      if (unkept === null) machineStorage().removeItem(NAME)
      else machineStorage().setItem(NAME, unkept)
    } catch {
      // The choice holds until the page goes.
    }
    for (const listener of [...listeners]) listener()
  }, [])
  return { ...choice, choose }
}

function read(): string | null {
  return machineStorage().getItem(NAME) ?? unkept
}

const nothing = () => null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
