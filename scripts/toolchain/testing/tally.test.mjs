import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeTally, oneFailed, onePassed, readPlaywrightTally, readVitestTally, sum } from './tally.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @param {unknown} report */
function written(report) {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('the sum', () => {
  it('names what was skipped only where something was', () => {
    expect(describeTally(sum([onePassed, oneFailed, { passed: 7, failed: 0, skipped: 0 }]))).toBe(
      '8 passed, 1 failed',
    )
    expect(describeTally({ passed: 0, failed: 0, skipped: 2 })).toBe('0 passed, 0 failed, 2 skipped')
  })
})

describe('a report of vitest', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  }

  it('is counted', () => {
    expect(readVitestTally(written(report), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('counts a file that does not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(readVitestTally(written({ numPassedTests: 5, numFailedTests: 0, testResults }), 1).failed).toBe(1)
  })
})

describe('a report of Playwright', () => {
  it('is counted', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
    expect(readPlaywrightTally(written({ stats }), 1)).toEqual({ passed: 4, failed: 1, skipped: 1 })
  })
})

describe('a runner that failed without a failed test', () => {
  it.each([
    ['and wrote a report', () => readVitestTally(written({ numPassedTests: 5 }), 1), 5],
    ['and wrote none', () => readPlaywrightTally(path.join(folder, 'none.json'), 1), 0],
  ])('counts as a failure %s', (_, read, passed) => {
    expect(read()).toEqual({ passed, failed: 1, skipped: 0 })
  })
})
