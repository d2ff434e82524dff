import type { CellEdit } from '@/components/data-grid/grid-types'

/** One act of the user, however many cells it changed. */
export type Step = readonly CellEdit[]

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const EMPTY_HISTORY: History = { past: [], future: [] }

/** Bounds of what is remembered; the newest step is kept however large it is. */
const MAX_STEPS = 200
const MAX_EDITS = 50_000

/** Remembers a step. What had been undone can no longer be redone. */
export function record(history: History, step: Step): History {
  if (step.length === 0) return history
  return { past: bounded([...history.past, step]), future: [] }
}

/** The edits that take the last step back, and the history after it; `null` where there is none. */
export function undo(history: History): { history: History; edits: Step } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    edits: step.map(inverse).reverse(),
  }
}

/** The edits that repeat the step undone last, and the history after it; `null` where there is none. */
export function redo(history: History): { history: History; edits: Step } | null {
  const step = history.future.at(-1)
  if (!step) return null
  return { history: { past: [...history.past, step], future: history.future.slice(0, -1) }, edits: step }
}

function inverse(edit: CellEdit): CellEdit {
  return { ...edit, before: edit.after, after: edit.before }
}

function bounded(steps: readonly Step[]): readonly Step[] {
  let first = steps.length - 1
  let edits = steps[first]?.length ?? 0
  while (first > 0 && steps.length - first < MAX_STEPS) {
    edits += steps[first - 1]?.length ?? 0
    if (edits > MAX_EDITS) break
    first -= 1
  }
  return steps.slice(first)
}
