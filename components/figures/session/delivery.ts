import { cellKey } from '@/components/figures/session/cell-key'
import type { CellLedger } from '@/components/figures/session/cell-ledger'
import type { SaveRequest } from '@/components/figures/session/journal'
import type { SessionHealth } from '@/components/figures/session/session-types'
import type { Failure, Outcome } from '@/lib/core/outcome'
import { mostCellsAtOnce } from '@/lib/figures/schemas'
import type { RecordFiguresView } from '@/lib/figures/views'

export interface DeliveryPorts {
  /** Sends cells; rejects when the server could not be reached, or nobody knows whether it was. */
  send: (request: SaveRequest) => Promise<Outcome<RecordFiguresView>>
  newKey: () => string
  /** Calls back after so many milliseconds; returns the way to stop. */
  after: (milliseconds: number, then: () => void) => () => void
}

const retryAfter = [1_000, 2_000, 5_000, 10_000, 30_000] as const
const longestWait = 30_000

/**
 * Takes cells from the ledger to the server: one request at a time, and one that got no answer again, under the
 * same key and with the same content, before anything else, so that it counts once.
 */
export class Delivery {
  health: SessionHealth = 'online'
  message: string | null = null
  savedAt: string | null = null
  private queue: SaveRequest[] = []
  private busy = false
  private failures = 0
  private most = mostCellsAtOnce
  private stopTimer: (() => void) | null = null
  private whenIdle: (() => void) | null = null

  /** @param changed called before a request leaves and after it is answered: keep the journal, then tell */
  constructor(
    private readonly ports: DeliveryPorts,
    private readonly ledger: CellLedger,
    private readonly changed: (keys: readonly string[]) => void,
  ) {}

  get unanswered(): readonly SaveRequest[] {
    return this.queue
  }

  /** Sends what is to be sent, soon. While the server fails, typing does not shorten the wait. */
  schedule(milliseconds: number): void {
    if (this.busy || (this.failures > 0 && this.stopTimer)) return
    this.setTimer(milliseconds)
  }

  /** Tries at once: the connection came back, or the user signed in again. */
  retryNow(): void {
    if (this.busy || !this.hasWork()) return
    this.failures = 0
    this.setTimer(0)
  }

  /** Takes over the unanswered requests of a page that is gone. */
  adopt(requests: readonly SaveRequest[]): void {
    this.queue.push(...requests)
  }

  /** The screen goes: what is typed is still sent, but no longer waited for once something fails. */
  leave(whenIdle: () => void): void {
    this.whenIdle = whenIdle
    if (!this.busy && (!this.hasWork() || this.failures > 0)) this.rest()
  }

  enter(): void {
    this.whenIdle = null
    if (this.hasWork()) this.schedule(0)
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
    if (!request) return
    this.busy = true
    const keys = request.cells.map((cell) => cellKey(cell.unitId, cell.indicator))
    this.ledger.setSending(keys)
    this.changed(keys)
    const outcome = await this.ports.send(request).catch(() => null)
    this.busy = false
    this.ledger.setSending([])
    const wait = outcome?.ok ? this.accept(request, outcome.data) : this.fail(request, keys, outcome)
    this.changed(keys)
    if (this.whenIdle && (!this.hasWork() || this.failures > 0)) this.rest()
    else if (this.hasWork()) this.setTimer(wait)
  }

  private nextRequest(): SaveRequest | null {
    const cells = this.ledger.take(this.most)
    if (cells.length === 0) return null
    const request = { key: this.ports.newKey(), cells }
    this.queue.push(request)
    return request
  }

  private accept(request: SaveRequest, { results, savedAt }: RecordFiguresView): number {
    this.queue = this.queue.filter((queued) => queued !== request)
    this.failures = 0
    this.most = Math.min(mostCellsAtOnce, this.most * 4)
    this.health = 'online'
    this.message = null
    this.savedAt = savedAt
    this.ledger.settle(request.cells, results)
    return 0
  }

  /** Returns how long to wait before the next try. */
  private fail(request: SaveRequest, keys: readonly string[], failure: Failure | null): number {
    if (failure?.code === 'invalid_input' || failure?.code === 'not_found') {
      return this.isolate(request, keys, failure)
    }
    this.health = failure ? (failure.code === 'unauthenticated' ? 'signed_out' : 'failing') : 'offline'
    this.message = failure?.message ?? null
    const wait = this.health === 'signed_out' ? longestWait : (retryAfter[this.failures] ?? longestWait)
    this.failures += 1
    return wait
  }

  /**
   * One cell that the server takes no request with must not hold up the others: the request is tried again in
   * smaller parts until that cell is alone, and then refused. The server kept nothing, so the keys are new.
   */
  private isolate(request: SaveRequest, keys: readonly string[], failure: Failure): number {
    this.queue = this.queue.filter((queued) => queued !== request)
    this.most = Math.ceil(keys.length / 2)
    this.message = failure.message
    const [only, ...others] = keys
    if (only !== undefined && others.length === 0) this.ledger.refuse(only)
    return 0
  }

  private hasWork(): boolean {
    return this.queue.length > 0 || this.ledger.hasSendable()
  }

  private rest(): void {
    this.stopTimer?.()
    this.stopTimer = null
    this.whenIdle?.()
  }
}
