// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { whenEnding } from './lifetime.mjs'
import { root } from './paths.mjs'
import { PlainError } from './plain-error.mjs'
import { stop } from './run.mjs'

const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
const leaveWithParent = new URL('leave-with-parent.mjs', import.meta.url).href
const startsWithinMs = 60_000

/** Room for what one page leaves behind: with the usual 16, clearing up was a sixth of the work of a large page. */
const youngMegabytes = 64

/**
 * Starts the built application. When this program ends it is asked to leave, and answers the requests it has
 * accepted before it does.
 *
 * @param {object} options
 * @param {'start' | 'dev'} [options.mode]
 * @param {string} options.host
 * @param {number} options.port
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.logFile] takes its output, which is shown otherwise
 * @returns {Promise<{ exited: Promise<number>, stop: () => Promise<void> }>} once it answers
 */
export async function serve({ mode = 'start', host, port, env, logFile }) {
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'a')
  const node = [`--max-semi-space-size=${youngMegabytes}`, '--import', leaveWithParent]
  const args = [...node, next, mode, '-H', host, '-p', String(port)]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', output, output],
  })
  const forget = whenEnding(() => stop(child))
  const exited = once(child, 'exit').then(([code]) => {
    forget()
    return code ?? 1
  })
  const answered = await Promise.race([answers(host, port), exited.then(() => false)])
  if (!answered)
    throw new PlainError(
      'Ứng dụng không khởi động được.',
      'the application did not start; see the lines above',
    )
  return { exited, stop: () => stop(child) }
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
async function answers(host, port) {
  const giveUpAt = performance.now() + startsWithinMs
  while (performance.now() < giveUpAt) {
    try {
      await fetch(`http://${reachable(host)}:${port}/api/health/live`, { signal: AbortSignal.timeout(5_000) })
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return false
}

/** A wildcard to listen on is no address to call. @param {string} host */
export function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
