/** What was read, and the state of the database it was read in. */
export interface KeptView<T> {
  readonly value: T
  /** A PostgreSQL snapshot, as text: it tells which transactions had ended by then. */
  readonly snapshot: string
}

/**
 * As many as the federations of a province with a few views each; and far less time than the day for which the
 * database remembers changes, see forget_old_changes().
 */
const usual = { most: 100, keepMs: 60 * 60 * 1000 }

/**
 * Views of this process by their keys: the last used so many, each for so long since it was last found unchanged. It
 * knows nothing of whether a view still holds: whoever takes one asks the database first.
 */
export class KeptViews<T> {
  readonly #views = new Map<string, KeptView<T> & { readonly at: number }>()
  readonly #most: number
  readonly #keepMs: number

  constructor({ most, keepMs } = usual) {
    this.#most = most
    this.#keepMs = keepMs
  }

  get(key: string, now: number): KeptView<T> | undefined {
    const kept = this.#views.get(key)
    if (kept === undefined) return undefined
    if (now - kept.at <= this.#keepMs) return kept
    this.#views.delete(key)
    return undefined
  }

  /** Keeps a view, or says in which later state it was found unchanged. */
  set(key: string, { value, snapshot }: KeptView<T>, now: number): void {
    // What was used last stands last.
    this.#views.delete(key)
    this.#views.set(key, { value, snapshot, at: now })
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= this.#most) return
      this.#views.delete(oldest)
    }
  }
}
