// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 }
/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 }

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** @param {Tally} tally */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Counts what vitest's JSON reporter wrote.
 *
 * @param {string} file
 * @param {number} code exit code of vitest
 */
export function readVitestTally(file, code) {
  const report = readReport(file)
  const found = {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
  // A file that does not load has no tests that could fail.
  const broken = (report.testResults ?? []).filter(
    (/** @type {any} */ { status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return honest({ ...found, failed: found.failed + broken.length }, code)
}

/**
 * Counts what Playwright's JSON reporter wrote.
 *
 * @param {string} file
 * @param {number} code exit code of Playwright
 */
export function readPlaywrightTally(file, code) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(file).stats ?? {}
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, code)
}

/** A runner that failed without a failed test (it crashed, or found no test) failed all the same. @param {Tally} tally @param {number} code @returns {Tally} */
function honest(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
