// @ts-check
import { runTool } from '../run.mjs'
import { testStep } from './test-step.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('./test-step.mjs').StepResult} StepResult */

/**
 * What reads the sources without running them, two at a time for two cores. The tests come after and have the
 * machine to themselves: some of them hold a time.
 *
 * @param {ReadonlySet<string>} only
 * @returns {Promise<Tally[]>}
 */
export async function runStaticSteps(only) {
  const lanes = [{ format: checkFormat, lint: checkLint }, { types: checkTypes }]
  const tallies = await Promise.all(lanes.map((steps) => inTurn(steps, only)))
  return tallies.flat()
}

/** @param {Record<string, () => Promise<StepResult>>} steps @param {ReadonlySet<string>} only */
async function inTurn(steps, only) {
  const tallies = []
  for (const [name, work] of Object.entries(steps)) {
    if (only.has(name)) tallies.push(await testStep(name, work))
  }
  return tallies
}

/** @returns {Promise<StepResult>} */
function checkFormat() {
  return runTool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level=warn'])
}

/** @returns {Promise<StepResult>} */
function checkLint() {
  return runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])
}

/** The application with the types next derives from its routes, then the scripts. @returns {Promise<StepResult>} */
async function checkTypes() {
  const tsc = 'typescript/bin/tsc'
  const commands = /** @type {const} */ ([
    ['next/dist/bin/next', ['typegen']],
    [tsc, ['--noEmit']],
    [tsc, ['--noEmit', '-p', 'scripts']],
  ])
  let output = ''
  for (const [file, args] of commands) {
    const result = await runTool(file, args)
    output += result.output
    if (result.code !== 0) return { code: result.code, output }
  }
  return { code: 0, output }
}
