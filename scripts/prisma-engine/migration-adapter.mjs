// @ts-check
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { onDatabase, readConnectionString } from './connection-string.mjs'
import { createDatabase, dropDatabase, emptyDatabase } from './server-commands.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} SqlDriverAdapter */
/** @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} AdapterFactory */

/** Type numbers of `"char"`, which the catalogs use and adapter-pg 7.10 cannot read, and of text. */
const charType = 18
const textType = 25

/**
 * adapter-pg made fit for migrations: whole scripts, catalog columns, and shadow databases that can be dropped.
 *
 * @param {{ url: string, shadowUrl?: string | undefined }} datasource
 * @returns {AdapterFactory}
 */
export function migrationAdapterFactory({ url, shadowUrl }) {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => (shadowUrl === undefined ? createShadow(url) : reuseShadow(shadowUrl)),
  }
}

/** @param {string} url @returns {Promise<SqlDriverAdapter>} */
async function connect(url) {
  const { connectionString, schema } = readConnectionString(url)
  // One connection: the engine takes a session lock and expects its statements in the same session.
  const pool = new CatalogPool({ connectionString, max: 1 })
  const adapter = await new PrismaPg(pool, { ...(schema && { schema }), disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const column of pool.charColumns(result.rows)) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async (script) => {
    // adapter-pg splits at every `;`, also inside a function body or a literal. The simple protocol takes a
    // whole script and splits it as the server does.
    if (script.trim() !== '') await pool.query(script).catch(rethrow)
  }
  return adapter
}

/** The engine reads the server's errors in this shape alone. @param {unknown} thrown @returns {never} */
function rethrow(thrown) {
  if (!(thrown instanceof pg.DatabaseError)) throw thrown
  const { message, detail, column, hint, code = 'N/A', severity = 'N/A' } = thrown
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

/** @param {string} shadowUrl */
async function reuseShadow(shadowUrl) {
  await emptyDatabase(shadowUrl)
  return connect(shadowUrl)
}

/** @param {string} url */
async function createShadow(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  await createDatabase(url, name)
  const adapter = await connect(onDatabase(url, name))
  const dispose = adapter.dispose.bind(adapter)
  // adapter-pg drops its shadow database while still connected to it, which the server refuses.
  adapter.dispose = async () => {
    await dispose()
    await dropDatabase(url, name)
  }
  return adapter
}

/**
 * A pool that shows the adapter the one-byte `"char"` columns of the catalogs as text, and remembers which they
 * were: the engine insists on characters.
 */
class CatalogPool extends pg.Pool {
  /** @type {WeakMap<object, number[]>} rows of a result → positions of its `"char"` columns */
  #charColumns = new WeakMap()

  /** @override @param {any[]} parameters */
  async query(...parameters) {
    const result = await Reflect.apply(super.query, this, parameters)
    const found = []
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charType) continue
      field.dataTypeID = textType
      found.push(index)
    }
    if (found.length > 0) this.#charColumns.set(result.rows, found)
    return result
  }

  /** @param {object} rows */
  charColumns(rows) {
    return this.#charColumns.get(rows) ?? []
  }
}
