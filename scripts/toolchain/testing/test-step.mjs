// @ts-check
import { PlainError } from '../plain-error.mjs'
import { seconds, tell } from '../steps.mjs'
import { describeTally, oneFailed, onePassed } from './tally.mjs'

/**
 * @typedef {object} StepResult
 * @property {number} code
 * @property {string} output
 * @property {import('./tally.mjs').Tally} [tally] absent: the step counts as one
 */

/**
 * Runs a step of `npm test`, tells how it went and shows its output where it failed. Never throws: the other
 * steps are to be told of too.
 *
 * @param {string} name
 * @param {() => Promise<StepResult>} work
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function testStep(name, work) {
  const startedAt = performance.now()
  const { code, output, tally } = await work().catch(asResult)
  const counted = tally ?? (code === 0 ? onePassed : oneFailed)
  const outcome = tally ? describeTally(tally) : code === 0 ? 'passed' : 'failed'
  if (counted.failed > 0) console.log(`\n${output.trimEnd()}\n`)
  tell(
    `${counted.failed > 0 ? '✗' : '✓'} ${name}: ${outcome} in ${seconds(performance.now() - startedAt).trim()}`,
  )
  return counted
}

/** @param {unknown} thrown @returns {StepResult} */
function asResult(thrown) {
  if (thrown instanceof PlainError) return { code: 1, output: thrown.message }
  return { code: 1, output: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
}
