// @ts-check
import { bilingual } from './plain-error.mjs'

const startedAt = performance.now()
const heartbeatMs = 10_000

/** @param {string} text one line, told with the seconds since the start */
export function tell(text) {
  console.log(`[${seconds(performance.now() - startedAt)}] ${text}`)
}

/**
 * Tells what is being done, and again every ten seconds until it is done.
 *
 * @template T
 * @param {string} vi @param {string} en
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(vi, en, work) {
  tell(`${bilingual(vi, en)}…`)
  const heartbeat = setInterval(() => tell(`  … ${bilingual(vi, en)}`), heartbeatMs)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).padStart(5)}s`
}
