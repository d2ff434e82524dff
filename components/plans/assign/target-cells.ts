import type { TypedTarget } from '@/components/plans/assign/target-text'
import type { Comparison } from '@/lib/plans/rules/progress'
import type { AssignmentCell, TargetChange, TargetRefusal } from '@/lib/plans/views'

/** The name of a cell: the code of whom it is for, and the indicator. Neither holds a space. */
export function targetKey(code: string, indicator: string): string {
  return `${code} ${indicator}`
}

export function cellOfTargetKey(key: string): { code: string; indicator: string } {
  const [code = '', indicator = ''] = key.split(' ')
  return { code, indicator }
}

/** The words and reasons that go with a target. */
export interface TargetWords {
  comparison: Comparison
  threshold: number | null
  explanation: string | null
}

/** What was changed on this page and not yet acknowledged. */
export interface TargetDraft {
  typed: TypedTarget
  /** Only what was changed. */
  words: Partial<TargetWords>
  baseVersion: number
}

/** `not_accepted`: the server takes no request with it. */
export type DraftRefusal = TargetRefusal | 'not_accepted'

/** A cell as the screen shows it: the server's, with what was typed over it. */
export interface ShownTarget extends TargetWords {
  typed: TypedTarget
  state: 'saved' | 'waiting' | 'sending' | 'conflict' | 'refused' | 'unreadable'
  theirs: TargetChange | null
  refusal: DraftRefusal | null
}

export function savedTyped({ planned }: Pick<AssignmentCell, 'planned'>): TypedTarget {
  return { target: planned?.target ?? null }
}

export function sameTyped(a: TypedTarget, b: TypedTarget): boolean {
  if ('text' in a || 'text' in b) return 'text' in a && 'text' in b && a.text === b.text
  return a.target === b.target
}
