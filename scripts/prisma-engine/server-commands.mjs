// @ts-check
import pg from 'pg'
import { onDatabase, readConnectionString } from './connection-string.mjs'

/**
 * Statements that need no schema: the `cli` commands of the engine and the making of shadow databases.
 *
 * @param {string} command
 * @param {string} url
 */
export async function runServerCommand(command, url) {
  const { connectionString, database } = readConnectionString(url)
  if (command === 'can-connect-to-database') await execute(connectionString, 'SELECT 1')
  else if (command === 'create-database') await createDatabase(url, database)
  else if (command === 'drop-database') await dropDatabase(url, database)
  else throw new Error(`this schema engine does not know the command ${command}`)
}

/** @param {string} url any database of the server @param {string} database */
export async function createDatabase(url, database) {
  await execute(
    onDatabase(url, 'postgres'),
    `CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0`,
  )
}

/** @param {string} url any database of the server @param {string} database */
export async function dropDatabase(url, database) {
  const name = pg.escapeIdentifier(database)
  await execute(onDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

/** @param {string} url */
export async function emptyDatabase(url) {
  const { connectionString } = readConnectionString(url)
  await execute(connectionString, 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public')
}

/** @param {string} connectionString @param {string} sql */
async function execute(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
