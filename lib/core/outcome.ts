import type { ErrorCode } from './errors'

/** What a screen gets back from an act. */
export type Outcome<Data> = { ok: true; data: Data } | Failure

export interface Failure {
  ok: false
  code: ErrorCode
  /** A sentence in the user's language: what happened and what to do. */
  message: string
  /** A sentence for each field, by its path in the input. */
  fieldErrors: Readonly<Record<string, string>>
}
