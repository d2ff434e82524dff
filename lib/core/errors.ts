import type { Messages } from '@/lib/i18n/catalogue'

/** What can go wrong in a way that the person at the screen can understand or mend. */
export type ErrorCode =
  | 'unauthenticated'
  | 'not_found'
  | 'forbidden'
  | 'invalid_input'
  | 'conflict'
  | 'locked'
  | 'not_ready'
  | 'throttled'
  | 'unexpected'

/** The sentence shown: a text of the errors namespace, so that no reason is without one. */
export type ErrorReason = Exclude<keyof Messages['errors'], 'page' | 'fields'>

/** What is wrong with one field of a form. */
export type FieldProblem = keyof Messages['errors']['fields']

export type ErrorParams = Readonly<Record<string, string | number>>
export type FieldProblems = Readonly<Record<string, FieldProblem>>

/** The one error type of verbs and reads. The message is for the log alone. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    readonly reason: ErrorReason = code,
    readonly params: ErrorParams = {},
    readonly fieldProblems: FieldProblems = {},
  ) {
    super(`${code}: ${reason}`)
  }
}

/** What is not in the asker's scope does not exist for them: never say more. */
export const notFound = () => new DomainError('not_found')

export const forbidden = () => new DomainError('forbidden')
