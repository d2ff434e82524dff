// @ts-check

/** A failure the user can do something about: told in one line, in Vietnamese and English, without a stack. */
export class PlainError extends Error {
  /** @param {string} vi @param {string} en */
  constructor(vi, en) {
    super(bilingual(vi, en))
    this.name = 'PlainError'
  }
}

/** @param {string} vi @param {string} en */
export function bilingual(vi, en) {
  return `${vi} (${en})`
}

/**
 * The `code` of a system or PostgreSQL error; undefined where there is none.
 *
 * @param {unknown} thrown
 * @returns {string | undefined}
 */
export function errorCode(thrown) {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

/** @param {unknown} thrown @returns {string} the first line of what was thrown */
export function firstLine(thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return message.split('\n', 1)[0] ?? ''
}
