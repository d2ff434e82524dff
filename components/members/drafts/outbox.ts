import type { DraftStore } from '@/components/members/drafts/draft-store'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import type { Outcome } from '@/lib/core/outcome'
import type { AddMemberView, EditMemberView } from '@/lib/members/views'

/** What the server says of a record: kept, or why not. */
export type Sent = AddMemberView | EditMemberView

export interface OutboxPorts {
  id: string
  store: DraftStore
  /** Rejects where nobody knows whether the server was reached. */
  send: (draft: MemberDraft) => Promise<Outcome<Sent>>
  now: () => number
  /** Calls back after so many milliseconds; returns the way to stop. */
  after: (milliseconds: number, then: () => void) => () => void
}

export interface OutboxState {
  drafts: readonly MemberDraft[]
  /** The key of the draft under way. */
  sending: string | null
  /** The last try did not reach the server. */
  offline: boolean
  /** False while the machine refuses to keep drafts. */
  kept: boolean
}

const retryAfter = [2_000, 5_000, 15_000, 30_000] as const

/**
 * The drafts of one union on this machine. What is queued is sent one by one, the oldest first, under its own
 * key: an answer that was lost on the way is asked for again, and the record is made once.
 */
export class Outbox {
  /** Tells one opening from the next. */
  readonly id: string
  private state: OutboxState
  private readonly listeners = new Set<() => void>()
  private readonly done = new Map<string, (outcome: Outcome<Sent>) => void>()
  private failures = 0
  private stopTimer: (() => void) | null = null

  constructor(private readonly ports: OutboxPorts) {
    this.id = ports.id
    this.state = { drafts: ports.store.list(), sending: null, offline: false, kept: true }
  }

  getState = (): OutboxState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Keeps what is typed. A draft that is under way or waits to be sent is left as it is. */
  keep(draft: MemberDraft): void {
    const held = this.find(draft.key)
    if (held && held.state === 'queued') return
    this.put({ ...draft, savedAt: this.ports.now() })
  }

  /** Queues a draft and sends it as soon as it can be. `onAnswer`: the server has spoken, once. */
  submit(draft: MemberDraft, onAnswer?: (outcome: Outcome<Sent>) => void): void {
    if (onAnswer) this.done.set(draft.key, onAnswer)
    this.put({ ...draft, state: 'queued', message: null, savedAt: this.ports.now() })
    this.retryNow()
  }

  /** Nobody knows of a queued one whether the server has it: it is not taken back. */
  remove(key: string): void {
    if (this.find(key)?.state !== 'queued') this.forget(key)
  }

  /** The connection came back, or somebody looks again. */
  retryNow(): void {
    this.failures = 0
    this.schedule(0)
  }

  /** Stops waiting; what is queued stays kept. */
  rest(): void {
    this.stopTimer?.()
    this.stopTimer = null
  }

  private schedule(milliseconds: number): void {
    this.rest()
    if (this.state.sending !== null || !this.nextQueued()) return
    this.stopTimer = this.ports.after(milliseconds, () => {
      this.stopTimer = null
      void this.run()
    })
  }

  private async run(): Promise<void> {
    const draft = this.nextQueued()
    if (!draft || this.state.sending !== null) return
    this.set({ sending: draft.key })
    const outcome = await this.ports.send(draft).catch(() => null)
    this.set({ sending: null })
    if (outcome === null || (!outcome.ok && waits.has(outcome.code))) {
      this.set({ offline: outcome === null })
      const wait = retryAfter[this.failures] ?? 30_000
      this.failures += 1
      this.schedule(wait)
      return
    }
    this.failures = 0
    this.set({ offline: false })
    if (outcome.ok && isKept(outcome.data)) this.forget(draft.key)
    else this.put({ ...draft, state: 'refused', message: outcome.ok ? null : outcome.message })
    this.done.get(draft.key)?.(outcome)
    this.done.delete(draft.key)
    this.schedule(0)
  }

  private nextQueued(): MemberDraft | undefined {
    return this.state.drafts.find(({ state }) => state === 'queued')
  }

  private forget(key: string): void {
    this.ports.store.remove(key)
    this.set({ drafts: this.state.drafts.filter((draft) => draft.key !== key) })
  }

  private find(key: string): MemberDraft | undefined {
    return this.state.drafts.find((draft) => draft.key === key)
  }

  private put(draft: MemberDraft): void {
    const others = this.state.drafts.filter(({ key }) => key !== draft.key)
    this.set({ drafts: [...others, draft], kept: this.ports.store.write(draft) })
  }

  private set(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

export function isKept(sent: Sent): boolean {
  return sent.status === 'added' || sent.status === 'saved'
}

/** Answers that say nothing about the record: signing in again, or a little patience, is all it takes. */
const waits: ReadonlySet<string> = new Set(['unauthenticated', 'throttled'])
