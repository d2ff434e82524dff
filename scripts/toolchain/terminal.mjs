// @ts-check
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { PlainError } from './plain-error.mjs'

/** Questions to the person at the terminal; the answers to some of them are not shown. */
export function openTerminal() {
  let hidden = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) process.stdout.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY })
  const left = new Promise((_resolve, reject) => {
    lines.once('close', () => reject(new PlainError('Đã dừng, chưa tạo gì.', 'stopped; nothing was made')))
  })
  left.catch(() => {}) // closing after the last answer is no failure

  /** @param {string} question @returns {Promise<string>} */
  const ask = (question) => Promise.race([lines.question(question), left])
  return {
    ask,
    /** @param {string} question */
    async askHidden(question) {
      process.stdout.write(question)
      hidden = true
      try {
        return await ask('')
      } finally {
        hidden = false
        process.stdout.write('\n')
      }
    },
    close: () => lines.close(),
  }
}
