// @ts-check
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

/** npm does not pass SIGTERM through the shell it starts: leave when that shell is gone. @param {number} code */
function watchParent(code) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void end(code)
  }, 500).unref()
}
