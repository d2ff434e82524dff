// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { isEnding, whenEnding } from './lifetime.mjs'
import { root } from './paths.mjs'
import { PlainError } from './plain-error.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] defaults to toolEnvironment()
 * @property {string} [input] what it reads on standard input
 * @property {boolean} [inherit] shows its output as it comes, instead of collecting it
 * @property {(line: string) => void} [onLine] is given each line of output as it comes, instead of collecting it
 */

/** How long a program may take to leave after SIGTERM before it is killed. */
const patienceMs = 30_000

/** Variables of the installation that no tool may pick up by accident; who needs one is given it by name. */
const withheld = new Set([
  'DATABASE_URL',
  'OWNER_DATABASE_URL',
  'APP_DATABASE_URL',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'SCD_DATA_KEYS',
  'SCD_HASH_KEY',
  'SMTP_URL',
])

/**
 * The environment for tools of this repository.
 *
 * @param {Record<string, string>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !withheld.has(name))),
    // Programs with a `#!/usr/bin/env node` line must find this Node.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...extra,
  }
}

/**
 * Runs a program in the checkout to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 where a signal ended it
 */
export function run(command, args, { env = toolEnvironment(), input, inherit = false, onLine } = {}) {
  const child = spawn(command, [...args], {
    cwd: root,
    env,
    stdio: [
      input === undefined ? 'ignore' : 'pipe',
      inherit ? 'inherit' : 'pipe',
      inherit ? 'inherit' : 'pipe',
    ],
  })
  const forget = whenEnding(() => stop(child))
  child.stdin?.end(input)
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      if (onLine) createInterface({ input: stream }).on('line', onLine)
      else stream.setEncoding('utf8').on('data', (chunk) => (output += chunk))
    }
    child.once('error', reject)
    child.once('close', (code) => {
      forget()
      // Stopped because everything is: nobody is to take that for a failure, or go on to the next step.
      if (!isEnding()) resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs a JavaScript program of an installed package.
 *
 * @param {string} file its path below node_modules
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(file, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options)
}

/**
 * Runs a TypeScript program of this repository as server code.
 *
 * @param {string} file its path in the checkout
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runTypeScript(file, args, options) {
  return runTool('tsx/dist/cli.mjs', ['--conditions=react-server', file, ...args], options)
}

/**
 * Ends with a PlainError after the program's own output, where it failed.
 *
 * @param {{ code: number, output: string }} result
 * @param {string} vi @param {string} en
 */
export function mustSucceed({ code, output }, vi, en) {
  if (code === 0) return
  if (output.trim() !== '') console.error(output.trimEnd())
  throw new PlainError(vi, en)
}

/**
 * Asks a program to leave and waits until it has.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const left = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await left
  clearTimeout(killer)
}
