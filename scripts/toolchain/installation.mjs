// @ts-check
import path from 'node:path'
import { checkDatabase } from './check-database.mjs'
import { connect, connected } from './connect.mjs'
import { checkUrl } from './database-url.mjs'
import { startPostgres } from './embedded-postgres.mjs'
import { whenEnding } from './lifetime.mjs'
import { migrate } from './migrate.mjs'
import { dataFolder } from './paths.mjs'
import { PlainError } from './plain-error.mjs'
import { provision, provisionFor } from './provision.mjs'
import { step } from './steps.mjs'

const embeddedDatabase = 'so_cong_doan'
const embeddedPort = 54_329

/** Any number, the same in every version: the lock that says "this cluster has a program that serves it". */
const servedLock = 7_301_915

/**
 * @typedef {object} Installation
 * @property {boolean} embedded
 * @property {string} ownerUrl
 * @property {string} appUrl
 */

/**
 * The installation's database, provisioned and migrated: the server in `DATABASE_URL`, else an embedded one.
 *
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<Installation>}
 */
export async function openInstallation(secrets) {
  const configured = process.env['DATABASE_URL']
  if (configured === undefined || configured === '') return openEmbedded(secrets)
  checkUrl(configured, 'DATABASE_URL')
  await checkDatabase(configured)
  return { embedded: false, ownerUrl: configured, appUrl: await prepare(configured, secrets) }
}

/** @param {import('./secrets.mjs').Secrets} secrets */
async function openEmbedded(secrets) {
  const ownerUrl = await step('Khởi động PostgreSQL kèm theo', 'Starting the embedded PostgreSQL', () =>
    openCluster(secrets.ownerDatabasePassword),
  )
  return { embedded: true, ownerUrl, appUrl: await prepare(ownerUrl, secrets) }
}

/** @param {string} password @returns {Promise<string>} the owner's connection string */
async function openCluster(password) {
  const folder = path.join(dataFolder, 'postgres')
  const cluster = await startPostgres({ folder, password, port: embeddedPort })
  // One that ran already may be served by another program: not ours to stop until the claim says so.
  if (!cluster.takenOver) whenEnding(cluster.stop)
  await claim(cluster.ownerUrl('postgres'))
  if (cluster.takenOver) whenEnding(cluster.stop)
  await createDatabase(cluster.ownerUrl('postgres'))
  return cluster.ownerUrl(embeddedDatabase)
}

/**
 * Two programs on one data folder: the first to stop would take the database away from the other. The lock goes
 * with the connection, so that a killed program leaves nothing behind.
 *
 * @param {string} url
 */
async function claim(url) {
  const client = await connect(url)
  client.on('error', () => {}) // the server stops while this connection is still open
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS claimed', [servedLock])
  if (rows[0].claimed) return
  throw new PlainError(
    `Đã có một chương trình đang chạy trên thư mục dữ liệu ${dataFolder}. Hãy dừng chương trình đó trước.`,
    `another program is running on the data folder ${dataFolder}; stop it first`,
  )
}

/** @param {string} url */
async function createDatabase(url) {
  await connected(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [embeddedDatabase])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${embeddedDatabase}`)
  })
}

/** @param {string} ownerUrl @param {import('./secrets.mjs').Secrets} secrets @returns {Promise<string>} */
async function prepare(ownerUrl, secrets) {
  const given = process.env['APP_DATABASE_URL']
  const appUrl = given || (await provision(ownerUrl, secrets.appDatabasePassword))
  if (given) {
    checkUrl(given, 'APP_DATABASE_URL')
    await provisionFor(ownerUrl, given)
  }
  await migrate(ownerUrl)
  return appUrl
}
