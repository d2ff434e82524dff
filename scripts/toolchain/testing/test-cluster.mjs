// @ts-check
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { connected } from '../connect.mjs'
import { databaseOf, withDatabase } from '../database-url.mjs'
import { startPostgres } from '../embedded-postgres.mjs'
import { whenEnding } from '../lifetime.mjs'
import { migrate } from '../migrate.mjs'
import { provision } from '../provision.mjs'

const templateDatabase = 'scd_template'

/**
 * @typedef {object} TestCluster
 * @property {string} ownerUrl connection string of the migrated template, which nobody may stay connected to
 * @property {string} appUrl the application's login, on the template
 * @property {() => void} stop stops the server and removes all of it; happens at the latest when the program ends
 */

/**
 * A PostgreSQL of its own in the temporary folder, with a migrated template to copy databases from.
 *
 * @param {{ durable?: boolean }} [options] durable: with real fsync, for measurements
 * @returns {Promise<TestCluster>}
 */
export async function startTestCluster({ durable = false } = {}) {
  const { url, stop } = await startThrowawayPostgres({ durable })
  try {
    const ownerUrl = withDatabase(url, templateDatabase)
    await connected(url, (client) => client.query(`CREATE DATABASE ${templateDatabase}`))
    const appUrl = await provision(ownerUrl, 'only-for-tests')
    await migrate(ownerUrl)
    return { ownerUrl, appUrl, stop }
  } catch (thrown) {
    stop()
    throw thrown
  }
}

/**
 * An empty server in the temporary folder.
 *
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, stop: () => void }>} connection string of its superuser
 */
export async function startThrowawayPostgres({ durable = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'so-cong-doan-test-'))
  chmodSync(folder, 0o755) // the server may run under another account
  /** @type {import('../embedded-postgres.mjs').Cluster | undefined} */
  let cluster
  const stop = () => {
    cluster?.stop()
    for (const left of [cluster?.folder, folder]) if (left) rmSync(left, { recursive: true, force: true })
    cluster = undefined
  }
  whenEnding(stop)
  try {
    cluster = await startPostgres({
      folder: path.join(folder, 'postgres'),
      password: 'only-for-tests',
      durable,
    })
    return { url: cluster.ownerUrl('postgres'), stop }
  } catch (thrown) {
    stop()
    throw thrown
  }
}

/**
 * Copies the template into a database of the given name, in place of one that has that name.
 *
 * @param {{ ownerUrl: string, appUrl: string }} cluster
 * @param {string} name
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function copyTemplate({ ownerUrl, appUrl }, name) {
  await connected(withDatabase(ownerUrl, 'postgres'), async (client) => {
    const copy = client.escapeIdentifier(name)
    await client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${client.escapeIdentifier(databaseOf(ownerUrl))}`)
  })
  return { ownerUrl: withDatabase(ownerUrl, name), appUrl: withDatabase(appUrl, name) }
}
