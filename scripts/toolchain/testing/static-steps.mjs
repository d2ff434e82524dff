// @ts-check
import { runTool } from '../run.mjs'

/** @returns {Promise<import('./test-step.mjs').StepResult>} */
export function checkFormat() {
  return runTool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level=warn'])
}

/** @returns {Promise<import('./test-step.mjs').StepResult>} */
export function checkLint() {
  return runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])
}

/** The application with the types next derives from its routes, then the scripts. @returns {Promise<import('./test-step.mjs').StepResult>} */
export async function checkTypes() {
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
