import { journalName, journalStore, type JournalOwner } from '@/components/figures/session/journal-store'
import { EntrySession } from '@/components/figures/session/entry-session'
import type { SaveRequest } from '@/components/figures/session/journal'
import type { FakeServer } from '@/components/figures/session/testing/fake-server'
import type { Failure, Outcome } from '@/lib/core/outcome'
import type { RecordFiguresView } from '@/lib/figures/views'

/** What becomes of a request. */
export type Fate = 'answered' | 'request_lost' | 'answer_lost' | 'signed_out' | 'failing'

export const owner: JournalOwner = {
  userId: 'u-1',
  federation: 'quang-ninh',
  unit: 'ha-long',
  month: 202406,
}

/** Storage that can be made to refuse writing, as in a private window. */
export class FakeStorage {
  readonly items = new Map<string, string>()
  refuses = false
  get length(): number {
    return this.items.size
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null
  }
  setItem(name: string, text: string): void {
    if (this.refuses) throw new DOMException('Full', 'QuotaExceededError')
    this.items.set(name, text)
  }
  removeItem(name: string): void {
    this.items.delete(name)
  }
}

interface Waiting {
  request: SaveRequest
  resolve: (outcome: Outcome<RecordFiguresView>) => void
  reject: () => void
}

/** One open page with the grid of a user: a session, its timers, its line to the server. */
export class FakePage {
  readonly session: EntrySession
  private waiting: Waiting | null = null
  private timer: { at: number; then: () => void } | null = null
  private now = 0
  private keys = 0

  constructor(
    private readonly browser: FakeBrowser,
    readonly id: string,
  ) {
    const isOpen = (name: string) =>
      Promise.resolve(browser.pages.some((page) => name === journalName(owner, page.id)))
    this.session = new EntrySession(
      {
        journal: journalStore({ storage: browser.storage, pageId: id, isOpen }, owner),
        newKey: () => `${id}-${(this.keys += 1)}`,
        after: (milliseconds, then) => {
          this.timer = { at: this.now + milliseconds, then }
          return () => {
            this.timer = null
          }
        },
        send: (request) =>
          new Promise((resolve, reject) => {
            if (this.waiting) throw new Error('Two requests at once')
            this.waiting = { request, resolve, reject: () => reject(new TypeError('Failed to fetch')) }
          }),
      },
      browser.server.view(),
    )
  }

  /** The request under way. */
  get underWay(): SaveRequest | null {
    return this.waiting?.request ?? null
  }

  get isWaiting(): boolean {
    return this.waiting !== null || this.timer !== null
  }

  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds
    const { timer } = this
    if (timer && timer.at <= this.now) {
      this.timer = null
      timer.then()
    }
    await settled()
  }

  /** Decides the request under way. */
  async deliver(fate: Fate): Promise<void> {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    const arrives = fate === 'answered' || fate === 'answer_lost'
    const outcome = arrives ? this.browser.server.save(owner.userId, waiting.request) : failure(fate)
    if (fate === 'answer_lost' || fate === 'request_lost') waiting.reject()
    else waiting.resolve(outcome)
    await settled()
  }
}

/** Pages of one user on one machine: what they store outlives them. */
export class FakeBrowser {
  readonly storage = new FakeStorage()
  readonly pages: FakePage[] = []
  private opened = 0

  constructor(readonly server: FakeServer) {}

  async open(): Promise<FakePage> {
    this.opened += 1
    const page = new FakePage(this, `page${String(this.opened).padStart(4, '0')}`)
    this.pages.push(page)
    page.session.enter()
    await settled()
    return page
  }

  /** The page is gone at once, with whatever was under way. */
  close(page: FakePage): void {
    this.pages.splice(this.pages.indexOf(page), 1)
  }
}

/** Lets everything that waits for nothing but other code happen. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function failure(fate: Fate): Failure {
  const code = fate === 'signed_out' ? 'unauthenticated' : 'unexpected'
  return { ok: false, code, message: `Chưa lưu được (${code}).`, fieldErrors: {} }
}
