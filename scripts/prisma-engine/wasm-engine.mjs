// @ts-check
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { logLine } from './engine-errors.mjs'
import { migrationAdapterFactory } from './migration-adapter.mjs'

/** A server that is never reached: comparing schema files asks for an adapter and does not use it. */
const noServer = 'postgresql://localhost/none'

/**
 * Starts Prisma's schema engine, compiled to WebAssembly, on top of the driver adapter.
 *
 * @param {import('./engine-arguments.mjs').EngineArguments} options
 * @returns {Promise<import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine>}
 */
export async function startWasmEngine({ datamodels, url = noServer, shadowUrl }) {
  // The engine reports a panic by this name before it aborts.
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message: (/** @type {string} */ message) => logLine('ERROR', { message, is_panic: true }),
  })
  await instantiate()
  /** @type {Array<[string, string]>} */
  const schemas = datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  return bindings.SchemaEngine.new(
    { datamodels: schemas.length > 0 ? schemas : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(migrationAdapterFactory({ url, shadowUrl })),
  )
}

/** The package imports its `.wasm` as a module, which Node 20 cannot: it is instantiated by hand. */
async function instantiate() {
  const entry = import.meta.resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(fileURLToPath(new URL('schema_engine_bg.wasm', entry)))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}
