// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { folderBesideCheckout } from './postgres-binaries.mjs'

/**
 * Makes the folder of a database cluster, owned by the account that runs the server.
 *
 * @param {string} wanted
 * @param {import('./postgres-account.mjs').Account} account
 * @returns {string} the wanted folder; another, always the same, where that account cannot reach the wanted one
 */
export function clusterFolder(wanted, account) {
  mkdirSync(wanted, { recursive: true, mode: 0o755 })
  const folder = reaches(account, path.dirname(wanted)) ? wanted : substitute(wanted)
  mkdirSync(folder, { recursive: true })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** @param {import('./postgres-account.mjs').Account} account @param {string} folder */
function reaches(account, folder) {
  if (account.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, stdio: 'ignore' }).status === 0
}

/** @param {string} wanted */
function substitute(wanted) {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  return path.join(folderBesideCheckout, `data-${name}`)
}
