#!/usr/bin/env node
// @ts-check
// The program the Prisma CLI starts in place of its native schema engine; see README.md.
import { readConnectionString } from './connection-string.mjs'
import { readEngineArguments } from './engine-arguments.mjs'
import { logLine, readEngineError } from './engine-errors.mjs'
import { print, serveJsonRpc } from './json-rpc.mjs'
import { createDatabase, runServerCommand } from './server-commands.mjs'
import { startWasmEngine } from './wasm-engine.mjs'

const options = readEngineArguments(process.argv.slice(2))

if (options.version) console.log('schema-engine-cli wasm')
else {
  // The CLI skips the first line of the log when it looks for an error.
  logLine('INFO', { message: 'Starting schema engine (wasm)' })
  await (options.command === undefined ? serve() : runCommand(options.command))
}
process.exit()

/** @param {string} command */
async function runCommand(command) {
  try {
    await runServerCommand(command, options.url ?? '')
  } catch (thrown) {
    const { message, code } = readEngineError(thrown)
    logLine('ERROR', { message, error_code: code ?? '', is_panic: false })
    process.exitCode = 1
  }
}

async function serve() {
  /** @type {ReturnType<typeof startWasmEngine> | undefined} */
  let engine
  await serveJsonRpc(async ({ method, params }) => {
    if (method === 'createDatabase') return createConfigured()
    engine ??= startWasmEngine(options)
    const result = await callEngine(await engine, method, params)
    return method === 'diff' ? printDiff(result) : result
  })
}

async function createConfigured() {
  const url = options.url ?? ''
  const { database } = readConnectionString(url)
  await createDatabase(url, database)
  return { databaseName: database }
}

/** @param {Awaited<ReturnType<typeof startWasmEngine>>} engine @param {string} method @param {unknown} params */
async function callEngine(engine, method, params) {
  const called = Reflect.get(engine, method === 'getDatabaseVersion' ? 'version' : method)
  if (typeof called !== 'function') throw new Error(`the WASM schema engine has no method ${method}`)
  return Reflect.apply(called, engine, [params])
}

/** The WASM engine returns the text of a diff; the CLI expects to be told to print it. @param {any} result */
function printDiff(result) {
  if (typeof result.stdout === 'string') print(result.stdout)
  return { exitCode: result.exitCode, stdout: null }
}
