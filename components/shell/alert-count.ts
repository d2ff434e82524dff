'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'

/** What was counted so long ago is counted again. */
const freshMs = 10 * 60_000
/** The page itself comes first. */
const settledMs = 1_500

type Counted = { open: number; at: number }

const listeners = new Set<() => void>()
const inMemory = new Map<string, Counted>()
const nameOf = (assignment: string) => `alerts:${assignment}`

/** How many alerts are open, as this browser knows: at once from before, and asked for anew where that is old. */
export function useAlertCount(federation: string, assignment: string): number {
  const counted = useSyncExternalStore(
    subscribe,
    () => read(assignment)?.open ?? 0,
    () => 0,
  )
  // Each page is an occasion to look whether the count has grown old.
  const page = usePathname()
  useEffect(() => {
    const kept = read(assignment)
    if (kept && Date.now() - kept.at < freshMs) return
    const ended = new AbortController()
    const timer = setTimeout(() => {
      ask(federation, ended.signal).then(
        (open) => {
          if (open !== null) keepAlertCount(assignment, open)
        },
        // The bell goes without a number until the next page.
        () => {},
      )
    }, settledMs)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [federation, assignment, page])
  return counted
}

/** Tells the bell what a page has just counted. */
export function keepAlertCount(assignment: string, open: number): void {
  const counted = { open, at: Date.now() }
  inMemory.set(assignment, counted)
  try {
    sessionStorage.setItem(nameOf(assignment), JSON.stringify(counted))
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
  for (const listener of listeners) listener()
}

function read(assignment: string): Counted | null {
  const known = inMemory.get(assignment)
  if (known) return known
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(assignment)) ?? 'null')
    if (!isCounted(kept)) return null
    inMemory.set(assignment, kept)
    return kept
  } catch {
    return null
  }
}

function isCounted(kept: unknown): kept is Counted {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'open' in kept &&
    typeof kept.open === 'number' &&
    'at' in kept &&
    typeof kept.at === 'number'
  )
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

async function ask(federation: string, signal: AbortSignal): Promise<number | null> {
  const response = await fetch(`/api/${federation}/alerts/count`, { signal })
  if (!response.ok) return null
  const answer: unknown = await response.json()
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null
  return typeof data === 'object' && data !== null && 'open' in data && typeof data.open === 'number'
    ? data.open
    : null
}
