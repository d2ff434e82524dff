import { TargetLedger } from '@/components/plans/assign/target-ledger'
import { targetKey, type ShownTarget, type TargetWords } from '@/components/plans/assign/target-cells'
import type { TargetJournal } from '@/components/plans/assign/target-journal'
import type { TypedTarget } from '@/components/plans/assign/target-text'
import type { Failure, Outcome } from '@/lib/core/outcome'
import type { TargetFinding } from '@/lib/plans/rules/target-findings'
import { mostTargetsAtOnce, type TargetEdit } from '@/lib/plans/schemas'
import type { AssignmentCell, RecordTargetsView } from '@/lib/plans/views'

/** Cells on their way under one key: sent again, key and cells stay as they are. */
export interface TargetRequest {
  key: string
  cells: TargetEdit[]
}

export interface AssignPorts {
  /** Rejects when the server could not be reached. */
  send: (request: TargetRequest) => Promise<Outcome<RecordTargetsView>>
  newKey: () => string
  /** Calls back after so many milliseconds; returns the way to stop. */
  after: (milliseconds: number, then: () => void) => () => void
  journal: TargetJournal
}

export interface AssignStatus {
  health: 'online' | 'offline' | 'signed_out' | 'failing'
  message: string | null
  pending: number
  savedAt: string | null
  draftVersion: number
  findings: readonly TargetFinding[]
}

export interface TypedCell {
  code: string
  indicator: string
  typed: TypedTarget
  words?: Partial<TargetWords>
}

const gatherFor = 60
const retryAfter = [1_000, 2_000, 5_000, 10_000, 30_000] as const

/** The saving of a draft's cells, outside React: one request at a time, a lost one again under the same key. */
export class AssignSession {
  private readonly ledger = new TargetLedger()
  private readonly listeners = new Set<(keys: readonly string[]) => void>()
  private queue: TargetRequest[] = []
  private busy = false
  private failures = 0
  private most = mostTargetsAtOnce
  private stopTimer: (() => void) | null = null
  private idle: (() => void)[] = []
  private told: Omit<AssignStatus, 'pending'> = {
    ...{ health: 'online', message: null, savedAt: null, draftVersion: 0, findings: [] },
  }
  private status: AssignStatus | null = null

  constructor(private readonly ports: AssignPorts) {}

  shown(code: string, indicator: string): ShownTarget {
    return this.ledger.shown(targetKey(code, indicator))
  }

  saved(code: string, indicator: string): AssignmentCell {
    return this.ledger.saved(targetKey(code, indicator))
  }

  edit(cells: readonly TypedCell[]): void {
    this.change(
      cells.map(({ code, indicator, typed, words }) => {
        const key = targetKey(code, indicator)
        this.ledger.type(key, typed, words)
        return key
      }),
    )
  }

  reword(cells: readonly { code: string; indicator: string }[], words: Partial<TargetWords>): void {
    this.change(
      cells.map(({ code, indicator }) => {
        const key = targetKey(code, indicator)
        this.ledger.reword(key, words)
        return key
      }),
    )
  }

  /** Goes on with what this tab held when its page went. */
  restore(): void {
    const left = this.ports.journal.read()
    if (left.length > 0) this.change(this.ledger.restore(left))
  }

  resolve(code: string, indicator: string, choice: 'mine' | 'theirs'): void {
    const key = targetKey(code, indicator)
    this.ledger.resolve(key, choice)
    this.change([key])
  }

  discard(code: string, indicator: string): void {
    const key = targetKey(code, indicator)
    this.ledger.discard(key)
    this.change([key])
  }

  /** The server's cells, read again, with the draft's version (0: there is none) and what was found. */
  refresh(
    cells: Iterable<readonly [string, AssignmentCell]>,
    { draftVersion, findings }: Pick<AssignStatus, 'draftVersion' | 'findings'>,
  ): void {
    // Read before something that was saved since: it would take that back on the screen.
    if (draftVersion > 0 && draftVersion < this.told.draftVersion) return
    const keys = this.ledger.refresh(cells)
    this.told = { ...this.told, draftVersion, findings }
    this.tellListeners(keys)
    this.schedule(gatherFor)
  }

  /** Takes over what a proposal wrote. */
  adopt(
    cells: readonly { code: string; indicator: string; target: number; version: number }[],
    told: Pick<AssignStatus, 'draftVersion' | 'findings'>,
  ): void {
    const keys = cells.map(({ code, indicator, target, version }) => {
      const key = targetKey(code, indicator)
      this.ledger.adopt(key, target, version)
      return key
    })
    this.told = { ...this.told, ...told }
    this.tell(keys)
  }

  /** Another act of this page made the draft's next version. */
  setDraft(told: Pick<AssignStatus, 'draftVersion'> & Partial<Pick<AssignStatus, 'findings'>>): void {
    this.told = { ...this.told, ...told }
    this.tell([])
  }

  /** Resolves when everything that can be sent has been answered for, or cannot be sent now. */
  settled(): Promise<void> {
    if (!this.hasWork() || this.failures > 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.idle.push(resolve)
      this.schedule(0)
    })
  }

  retryNow(): void {
    if (this.busy || !this.hasWork()) return
    this.failures = 0
    this.setTimer(0)
  }

  readonly getStatus = (): AssignStatus => {
    this.status ??= { ...this.told, pending: this.ledger.countSendable() }
    return this.status
  }

  readonly subscribe = (listener: (keys: readonly string[]) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private change(keys: readonly string[]): void {
    this.tell(keys)
    this.schedule(gatherFor)
  }

  private schedule(milliseconds: number): void {
    if (this.busy || !this.hasWork() || (this.failures > 0 && this.stopTimer)) return
    this.setTimer(milliseconds)
  }

  private setTimer(milliseconds: number): void {
    this.stopTimer?.()
    this.stopTimer = this.ports.after(milliseconds, () => {
      this.stopTimer = null
      void this.run()
    })
  }

  private async run(): Promise<void> {
    if (this.busy) return
    const request = this.queue[0] ?? this.nextRequest()
    if (!request) return this.rest()
    const keys = request.cells.map((cell) => targetKey(cell.for, cell.indicator))
    this.busy = true
    this.ledger.setSending(keys)
    this.tell(keys)
    const outcome = await this.ports.send(request).catch(() => null)
    this.busy = false
    this.ledger.setSending([])
    const wait = outcome?.ok ? this.accept(request, outcome.data) : this.fail(request, outcome)
    this.tell(keys)
    if (this.hasWork()) this.setTimer(wait)
    if (!this.hasWork() || this.failures > 0) this.rest()
  }

  private nextRequest(): TargetRequest | null {
    const cells = this.ledger.take(this.most)
    if (cells.length === 0) return null
    const request = { key: this.ports.newKey(), cells }
    this.queue.push(request)
    return request
  }

  private accept(
    request: TargetRequest,
    { results, savedAt, draftVersion, findings }: RecordTargetsView,
  ): number {
    this.queue = this.queue.filter((queued) => queued !== request)
    this.failures = 0
    this.most = mostTargetsAtOnce
    this.told = { health: 'online', message: null, savedAt, draftVersion, findings }
    const answers = new Map(results.map((result) => [targetKey(result.for, result.indicator), result]))
    for (const sent of request.cells) {
      const key = targetKey(sent.for, sent.indicator)
      const result = answers.get(key)
      if (result) this.ledger.settle(key, sent, result)
    }
    return 0
  }

  /** Returns how long to wait before the next try. */
  private fail(request: TargetRequest, failure: Failure | null): number {
    if (failure?.code === 'invalid_input' || failure?.code === 'not_found') return this.isolate(request)
    const health = failure ? (failure.code === 'unauthenticated' ? 'signed_out' : 'failing') : 'offline'
    this.told = { ...this.told, health, message: failure?.message ?? null }
    const wait = retryAfter[Math.min(this.failures, retryAfter.length - 1)] ?? 30_000
    this.failures += 1
    return wait
  }

  /** One cell that is not accepted must not hold up the others: smaller parts, until it is alone. */
  private isolate(request: TargetRequest): number {
    this.queue = this.queue.filter((queued) => queued !== request)
    const [only, ...more] = request.cells
    if (only && more.length === 0) this.ledger.refuse(targetKey(only.for, only.indicator), 'not_accepted')
    else this.most = Math.max(1, Math.floor(request.cells.length / 4))
    return 0
  }

  private hasWork(): boolean {
    return this.queue.length > 0 || this.ledger.countSendable() > 0
  }

  private rest(): void {
    const waiting = this.idle
    this.idle = []
    for (const resolve of waiting) resolve()
  }

  private tell(keys: readonly string[]): void {
    if (keys.length > 0) this.ports.journal.write(this.ledger.edits)
    this.tellListeners(keys)
  }

  private tellListeners(keys: readonly string[]): void {
    this.status = null
    for (const listener of [...this.listeners]) listener(keys)
  }
}
