// @ts-check
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { whenEnding } from './lifetime.mjs'
import { root } from './paths.mjs'
import { stop } from './run.mjs'

const leaveWithParent = new URL('leave-with-parent.mjs', import.meta.url).href

/** Above this the worker's own memory is full, and it is started anew; all of it together stays below 512 MB. */
const heapMegabytes = 256
/** A worker reads files and talks to the database; it needs few connections. */
const connections = '4'

const firstPauseMs = 500
const longestPauseMs = 15_000
/** A worker that lived so long did not die of its start. */
const soundAfterMs = 60_000

/**
 * Starts the worker and keeps one running until the program ends: one that dies is followed by another, which
 * finds the work of the first in the database.
 *
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env the web process's
 * @param {string} [options.logFile] takes its output, which is shown otherwise
 * @returns {{ stop: () => Promise<void>, pid: () => number | undefined }}
 */
export function keepWorking({ env, logFile }) {
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'a')
  let stopped = false
  let pause = firstPauseMs
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  /** @type {NodeJS.Timeout | undefined} */
  let timer

  const start = () => {
    const startedAt = performance.now()
    child = spawn(process.execPath, workerArguments(), {
      cwd: root,
      env: { ...env, DATABASE_POOL: connections },
      stdio: ['ignore', output, output],
    })
    child.once('exit', () => {
      if (stopped) return
      pause =
        performance.now() - startedAt > soundAfterMs ? firstPauseMs : Math.min(pause * 2, longestPauseMs)
      timer = setTimeout(start, pause)
    })
  }
  const end = async () => {
    stopped = true
    clearTimeout(timer)
    if (child) await stop(child)
  }
  const forget = whenEnding(end)
  start()
  return {
    stop: async () => {
      forget()
      await end()
    },
    pid: () => child?.pid,
  }
}

/** What Node is given to run the worker: TypeScript as it stands, as server code, within its memory. */
export function workerArguments() {
  return [
    '--import',
    leaveWithParent,
    `--max-old-space-size=${heapMegabytes}`,
    '--conditions=react-server',
    '--import',
    'tsx',
    'scripts/worker.ts',
  ]
}
