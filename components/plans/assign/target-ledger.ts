import {
  cellOfTargetKey,
  sameTyped,
  savedTyped,
  type DraftRefusal,
  type ShownTarget,
  type TargetDraft,
  type TargetWords,
} from '@/components/plans/assign/target-cells'
import type { TypedTarget } from '@/components/plans/assign/target-text'
import type { TargetEdit } from '@/lib/plans/schemas'
import type { AssignmentCell, TargetChange, TargetResult, TargetTerms } from '@/lib/plans/views'

const nothing: AssignmentCell = {
  ...{ decided: null, planned: null, version: 0, explanation: null, lastYear: null, soFar: null },
}

/** The cells as the server has them, and over them what was typed here and is not yet acknowledged. */
export class TargetLedger {
  readonly edits = new Map<string, TargetDraft>()
  private server = new Map<string, AssignmentCell>()
  private readonly conflicts = new Map<string, TargetChange>()
  private readonly refusals = new Map<string, DraftRefusal>()
  private sending: ReadonlySet<string> = new Set()

  saved(key: string): AssignmentCell {
    return this.server.get(key) ?? nothing
  }

  shown(key: string): ShownTarget {
    const saved = this.saved(key)
    const edit = this.edits.get(key)
    const theirs = this.conflicts.get(key) ?? null
    const refusal = this.refusals.get(key) ?? null
    return {
      typed: edit?.typed ?? savedTyped(saved),
      comparison: edit?.words.comparison ?? saved.planned?.comparison ?? 'at_least',
      threshold:
        edit?.words.threshold !== undefined ? edit.words.threshold : (saved.planned?.threshold ?? null),
      explanation: edit?.words.explanation !== undefined ? edit.words.explanation : saved.explanation,
      ...{ theirs, refusal, state: this.stateOf(key) },
    }
  }

  /** Types a target; the words go along, so that a new cell of a column speaks as its column does. */
  type(key: string, typed: TypedTarget, words: Partial<TargetWords> = {}): void {
    const edit = this.edits.get(key)
    const saved = this.saved(key)
    this.forget(key)
    if (sameTyped(typed, savedTyped(saved)) && Object.keys({ ...edit?.words, ...words }).length === 0) {
      // Typed back to what is saved: unless the other is on its way, nothing is left to send.
      if (!this.sending.has(key)) return void this.edits.delete(key)
    }
    const baseVersion = edit?.baseVersion ?? saved.version
    this.edits.set(key, { typed, words: { ...edit?.words, ...words }, baseVersion })
  }

  /** Other words for a target, which itself stays. */
  reword(key: string, words: Partial<TargetWords>): void {
    const { typed } = this.shown(key)
    this.type(key, typed, words)
  }

  /** Answers a conflict: one's own target goes again over theirs, or theirs stays. */
  resolve(key: string, choice: 'mine' | 'theirs'): void {
    const edit = this.edits.get(key)
    const theirs = this.conflicts.get(key)
    this.forget(key)
    if (choice === 'theirs' || !edit) this.edits.delete(key)
    else this.edits.set(key, { ...edit, baseVersion: theirs?.version ?? edit.baseVersion })
  }

  discard(key: string): void {
    this.forget(key)
    this.edits.delete(key)
  }

  /** The server's cells, read again; what is typed stays over them. Returns the keys that changed. */
  refresh(cells: Iterable<readonly [string, AssignmentCell]>): string[] {
    const before = this.server
    this.server = new Map(cells)
    for (const [key, edit] of this.edits) {
      // A cell that this page alone changes goes on over what it reads; another's change shows as a conflict.
      const known = before.get(key)
      const now = this.saved(key)
      if (known && edit.baseVersion === known.version && sameTyped(savedTyped(known), savedTyped(now)))
        this.edits.set(key, { ...edit, baseVersion: now.version })
    }
    return [...new Set([...before.keys(), ...this.server.keys()])]
  }

  /** Takes over edits of a page that is gone, of cells that are still here and not edited anew. */
  restore(left: Iterable<readonly [string, TargetDraft]>): string[] {
    const keys: string[] = []
    for (const [key, edit] of left) {
      if (!this.server.has(key) || this.edits.has(key)) continue
      this.edits.set(key, edit)
      keys.push(key)
    }
    return keys
  }

  /** What the server wrote by itself: it goes over what was typed before. */
  adopt(key: string, target: number, version: number): void {
    const saved = this.saved(key)
    const { code, indicator } = cellOfTargetKey(key)
    const sent = { for: code, indicator, target, baseVersion: saved.version }
    this.discard(key)
    this.server.set(key, { ...saved, ...plannedOf(saved, sent), version })
  }

  /** What can be sent now, oldest first. */
  take(most: number): TargetEdit[] {
    return [...this.sendable()].slice(0, most).map(([key, { typed, words, baseVersion }]) => {
      const { code, indicator } = cellOfTargetKey(key)
      const target = 'text' in typed ? null : typed.target
      return { for: code, indicator, target, baseVersion, ...words }
    })
  }

  countSendable(): number {
    return [...this.sendable()].length
  }

  setSending(keys: Iterable<string>): void {
    this.sending = new Set(keys)
  }

  refuse(key: string, reason: DraftRefusal): void {
    this.refusals.set(key, reason)
  }

  /** Lays the server's answer for a cell beside its edit, which may have moved on since it was sent. */
  settle(key: string, sent: TargetEdit, result: TargetResult): void {
    const edit = this.edits.get(key)
    const moved = edit !== undefined && !sameAsSent(edit, sent)
    if (result.status === 'refused') {
      if (!moved) this.refusals.set(key, result.reason)
      return
    }
    const saved = this.saved(key)
    if (result.status === 'saved') {
      this.server.set(key, { ...saved, ...plannedOf(saved, sent), version: result.version })
      if (moved) this.edits.set(key, { ...edit, baseVersion: result.version })
      else this.edits.delete(key)
      return
    }
    const { version, planned, explanation } = result.theirs
    this.server.set(key, { ...saved, planned, explanation, version })
    if (!edit) return
    if (sameTyped(edit.typed, savedTyped({ planned })) && saysNothingNew(edit.words, result.theirs))
      this.edits.delete(key)
    else this.conflicts.set(key, result.theirs)
  }

  private stateOf(key: string): ShownTarget['state'] {
    const edit = this.edits.get(key)
    if (!edit) return 'saved'
    if (this.conflicts.has(key)) return 'conflict'
    if (this.refusals.has(key)) return 'refused'
    if ('text' in edit.typed) return 'unreadable'
    return this.sending.has(key) ? 'sending' : 'waiting'
  }

  private *sendable(): Generator<[string, TargetDraft]> {
    for (const [key, edit] of this.edits) {
      const state = this.stateOf(key)
      if (state === 'waiting' || state === 'sending') yield [key, edit]
    }
  }

  private forget(key: string): void {
    this.conflicts.delete(key)
    this.refusals.delete(key)
  }
}

function sameAsSent({ typed, words }: TargetDraft, sent: TargetEdit): boolean {
  return (
    sameTyped(typed, { target: sent.target }) &&
    words.comparison === sent.comparison &&
    words.threshold === sent.threshold &&
    words.explanation === sent.explanation
  )
}

/** The other's words are ours: somebody agreed, or our own save had arrived without our knowing. */
function saysNothingNew(words: Partial<TargetWords>, { planned, explanation }: TargetChange): boolean {
  return (
    (words.comparison === undefined || words.comparison === planned?.comparison) &&
    (words.threshold === undefined || words.threshold === (planned?.threshold ?? null)) &&
    (words.explanation === undefined || words.explanation === explanation)
  )
}

/** The cell as it must stand now that what was sent is kept. */
function plannedOf(saved: AssignmentCell, sent: TargetEdit): Pick<AssignmentCell, 'planned' | 'explanation'> {
  const changed = saved.planned?.target !== sent.target
  // A reason belongs to its number: with another number it goes.
  const explanation = sent.explanation ?? (changed || sent.explanation === null ? null : saved.explanation)
  if (sent.target === null) return { planned: null, explanation }
  const before: Omit<TargetTerms, 'target'> = saved.planned ?? {
    ...{ comparison: 'at_least', threshold: null, derived: false, phasing: 'even', weights: [] },
  }
  const planned: TargetTerms = {
    ...before,
    target: sent.target,
    comparison: sent.comparison ?? before.comparison,
    threshold: sent.threshold !== undefined ? sent.threshold : before.threshold,
  }
  return { planned, explanation }
}
