// @ts-check
import { createInterface } from 'node:readline'
import { readEngineError } from './engine-errors.mjs'

/**
 * @typedef {object} Request
 * @property {number} id
 * @property {string} method
 * @property {Record<string, unknown>} params
 */

/** JSON-RPC code with which the native engine marks every failure of its own. */
const engineFailure = 4466

/**
 * Serves JSON-RPC, one message a line, from standard input to standard output until the CLI closes it.
 * Requests are answered one after another: they share one database session.
 *
 * @param {(request: Request) => Promise<unknown>} answer
 */
export async function serveJsonRpc(answer) {
  /** @type {number | undefined} */
  let open
  // A panic inside WebAssembly surfaces here and not at the call. Left without an answer, the CLI takes the
  // engine's end for success.
  process.once('uncaughtException', (thrown) => {
    if (open !== undefined) sendError(open, thrown, true)
    process.exit(1)
  })
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const request = JSON.parse(line)
    if (request.method === undefined) continue // the CLI's receipt for a `print`
    open = request.id
    try {
      const result = (await answer({ ...request, params: request.params ?? {} })) ?? {}
      send({ jsonrpc: '2.0', id: request.id, result })
    } catch (thrown) {
      sendError(request.id, thrown, false)
    }
    open = undefined
  }
}

let printed = 0

/** Asks the CLI to print, as the native engine does for the text of a diff. @param {string} content */
export function print(content) {
  printed += 1
  send({ jsonrpc: '2.0', id: printed, method: 'print', params: { content } })
}

/** @param {number} id @param {unknown} thrown @param {boolean} isPanic */
function sendError(id, thrown, isPanic) {
  const { message, code } = readEngineError(thrown)
  const data = { is_panic: isPanic, message, meta: null, error_code: code }
  send({ jsonrpc: '2.0', id, error: { code: engineFailure, message, data } })
}

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
