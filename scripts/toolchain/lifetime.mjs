// @ts-check
import { readFileSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'

/** @type {Array<() => Promise<void> | void>} */
const endings = []
let ending = false

/**
 * Registers something to undo when the program ends, whatever ends it. The last registered is undone first.
 *
 * @param {() => Promise<void> | void} undo
 * @returns {() => void} takes the registration back
 */
export function whenEnding(undo) {
  endings.push(undo)
  return () => {
    const index = endings.indexOf(undo)
    if (index >= 0) endings.splice(index, 1)
  }
}

/** Whether the program is being ended: what it was waiting for is no longer of interest. */
export function isEnding() {
  return ending
}

/**
 * Runs a program: its result is the exit code; a PlainError is told in one line; Ctrl-C, SIGTERM and the end of
 * the shell that started it undo everything registered.
 *
 * @param {() => Promise<number>} program
 * @param {{ codeWhenStopped?: number }} [options] exit code after a signal
 */
export async function main(program, { codeWhenStopped = 130 } = {}) {
  watchSignals(codeWhenStopped)
  watchParent(codeWhenStopped)
  try {
    await end(await program())
  } catch (thrown) {
    // What a signal interrupted fails for that reason alone.
    if (ending) return
    console.error(thrown instanceof PlainError ? thrown.message : thrown)
    await end(1)
  }
}

/** @param {number} code */
async function end(code) {
  if (ending) return
  ending = true
  // Taken one by one: a registration may be taken back while another is being undone.
  for (let undo = endings.pop(); undo !== undefined; undo = endings.pop()) {
    try {
      await undo()
    } catch (thrown) {
      console.error(thrown)
    }
  }
  process.exit(code)
}

/** @param {number} code */
function watchSignals(code) {
  let asked = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked += 1
      // npm passes Ctrl-C on although the terminal has sent it already: only a third means impatience.
      if (asked > 2) process.exit(code)
      void end(code)
    })
  }
}

/**
 * npm starts a shell which starts this program, and a signal to npm ends at the shell: leave when either is gone.
 *
 * @param {number} code
 */
function watchParent(code) {
  const parent = process.ppid
  const grandparent = parentOf(parent)
  setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) void end(code)
  }, 500).unref()
}

/** @param {number} pid @returns {string | undefined} its parent; undefined where the system does not tell */
function parentOf(pid) {
  try {
    // "pid (name) state parent …"; the name may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return undefined
  }
}
