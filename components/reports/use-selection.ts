'use client'

import { useState } from 'react'

export type Selection = {
  chosen: readonly string[]
  has: (code: string) => boolean
  toggle: (code: string) => void
  /** Chooses all, or none when all are chosen. */
  toggleAll: () => void
  clear: () => void
  state: 'none' | 'some' | 'all'
  /** There is something to choose at all. */
  offered: boolean
}

/** Which rows are chosen; a row that can no longer be chosen is not, whatever was pressed before. */
export function useSelection(choosable: readonly string[]): Selection {
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set())
  const chosen = choosable.filter((code) => pressed.has(code))
  const state = chosen.length === 0 ? 'none' : chosen.length === choosable.length ? 'all' : 'some'
  return {
    chosen,
    state,
    offered: choosable.length > 0,
    has: (code) => pressed.has(code),
    toggle: (code) => {
      const next = new Set(pressed)
      if (!next.delete(code)) next.add(code)
      setPressed(next)
    },
    toggleAll: () => setPressed(state === 'all' ? new Set() : new Set(choosable)),
    clear: () => setPressed(new Set()),
  }
}
