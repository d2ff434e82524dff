import type { ImportState } from '@/lib/members/imports/schemas'

/** The way of a file into the roster, as its user sees it. */
export const importSteps = ['read', 'match', 'check', 'commit'] as const
export type ImportStep = (typeof importSteps)[number]

/** The step an import stands at; null where it came to an end without going in. */
export function stepOf(state: ImportState): ImportStep | null {
  return steps[state]
}

/** States that pass by themselves: while they last, the page asks how far it is. */
export function isRunning(state: ImportState): boolean {
  return running.has(state)
}

const steps: Readonly<Record<ImportState, ImportStep | null>> = {
  uploaded: 'read',
  reading: 'read',
  mapping: 'match',
  checking: 'check',
  ready: 'check',
  committing: 'commit',
  committed: 'commit',
  undoing: null,
  undone: null,
  failed: null,
  cancelled: null,
}

const running: ReadonlySet<ImportState> = new Set([
  'uploaded',
  'reading',
  'checking',
  'committing',
  'undoing',
])
