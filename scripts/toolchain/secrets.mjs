// @ts-check
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './plain-error.mjs'

/**
 * @typedef {object} Secrets
 * @property {string} authSecret signs the cookies of signed-in users
 * @property {string} appDatabasePassword of the application's login
 * @property {string} ownerDatabasePassword of the embedded server's superuser
 * @property {string} dataKeys for what is kept sealed: `id:key`, the first of several is the current one
 * @property {string} hashKey for hashes that find equal numbers
 */

/** @type {ReadonlyArray<keyof Secrets>} */
const names = ['authSecret', 'appDatabasePassword', 'ownerDatabasePassword', 'dataKeys', 'hashKey']

/**
 * Reads the installation's secrets, making those that are missing. Only the owner of the file can read it.
 *
 * @param {string} folder
 * @returns {Secrets}
 */
export function readSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  const found = existsSync(file) ? parse(file) : {}
  const entries = names.map((name) => [name, found[name] ?? make(name)])
  /** @type {Secrets} */
  const secrets = Object.fromEntries(entries)
  if (names.every((name) => found[name] !== undefined)) chmodSync(file, 0o600)
  else save(file, { ...found, ...secrets })
  return secrets
}

/** @param {keyof Secrets} name */
function make(name) {
  const random = randomBytes(32).toString('base64url')
  return name === 'dataKeys' ? `k1:${random}` : random
}

/** @param {string} file @returns {Record<string, string>} */
function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new PlainError(
      `Không đọc được tệp ${file}. Hãy khôi phục tệp này từ bản sao lưu.`,
      `cannot read ${file}; restore it from a backup`,
    )
  }
}

/** A half-written file would lock the installation out of its own database. @param {string} file @param {object} secrets */
function save(file, secrets) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(unfinished, file)
}
