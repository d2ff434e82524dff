import { useSyncExternalStore } from 'react'

/** Height of a row in px. */
export type Density = 36 | 44

const NAME = 'so-cong-doan:density'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing, the choice lasts as long as the page. */
let chosen: Density | null = null

/** How high the rows are, remembered on this machine. */
export function useDensity(): [Density, (density: Density) => void] {
  const density = useSyncExternalStore(subscribe, read, (): Density => 36)
  return [density, choose]
}

function choose(density: Density): void {
  chosen = density
  try {
    localStorage.setItem(NAME, String(density))
  } catch {
    // The choice holds until the page goes.
  }
  for (const listener of [...listeners]) listener()
}

function read(): Density {
  if (chosen !== null) return chosen
  try {
    return localStorage.getItem(NAME) === '44' ? 44 : 36
  } catch {
    return 36
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
