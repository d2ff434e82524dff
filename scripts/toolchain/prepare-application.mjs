// @ts-check
import { generateClient } from './build.mjs'
import { checkFolder } from './check-folder.mjs'
import { checkPort, readPort } from './check-port.mjs'
import { seedDemoWorld } from './demo-world.mjs'
import { install } from './install.mjs'
import { openInstallation } from './installation.mjs'
import { dataFolder } from './paths.mjs'
import { readSecrets } from './secrets.mjs'
import { reachable } from './serve.mjs'
import { webEnvironment } from './web-environment.mjs'

const defaultHost = '127.0.0.1'

/**
 * @typedef {object} PreparedApplication
 * @property {string} host
 * @property {number} port
 * @property {string} address where users reach it
 * @property {boolean} embedded whether this program keeps the database, and with it the demo world
 * @property {NodeJS.ProcessEnv} env of the web process
 */

/**
 * From a fresh clone to all that serving needs: packages, generated client, secrets, a migrated database.
 *
 * @returns {Promise<PreparedApplication>}
 */
export async function prepareApplication() {
  const host = process.env['HOST'] || defaultHost
  const port = readPort(process.env['PORT'])
  await checkPort(port, host)
  checkFolder(dataFolder)
  await install()
  await generateClient()
  const secrets = readSecrets(dataFolder)
  const { embedded, ownerUrl, appUrl } = await openInstallation(secrets)
  const keys = {
    SCD_DATA_KEYS: process.env['SCD_DATA_KEYS'] || secrets.dataKeys,
    SCD_HASH_KEY: process.env['SCD_HASH_KEY'] || secrets.hashKey,
  }
  if (embedded) await seedDemoWorld(ownerUrl, keys)
  const address = process.env['NEXTAUTH_URL'] || localAddress(host, port)
  const authSecret = process.env['NEXTAUTH_SECRET'] || secrets.authSecret
  return { host, port, address, embedded, env: webEnvironment({ appUrl, authSecret, keys, address }) }
}

/** @param {string} host @param {number} port */
function localAddress(host, port) {
  return `http://${host === defaultHost ? 'localhost' : reachable(host)}:${port}`
}
