// @ts-check
import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { embeddedPostgresPackages } from './paths.mjs'
import { PlainError, errorCode } from './plain-error.mjs'

/** Where root keeps what the server's account cannot reach in the checkout (one below /root, for example). */
export const folderBesideCheckout = '/var/lib/so-cong-doan'

const suffix = process.platform === 'win32' ? '.exe' : ''
const programs = ['initdb', 'pg_ctl', 'postgres']

/** @typedef {{ version: string, program: (name: string) => string }} PostgresBinaries */

/**
 * The embedded server's programs, ready to be run by the account.
 *
 * @param {import('./postgres-account.mjs').Account} account
 * @returns {PostgresBinaries}
 */
export function postgresBinaries(account) {
  const folder = path.join(embeddedPostgresPackages, platformName())
  const native = path.join(folder, 'native')
  if (!existsSync(native)) throw unavailable('')
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  restoreSymlinks(folder)
  for (const name of programs) makeExecutable(path.join(native, 'bin', name + suffix))
  const usable = runs(native, account) ? native : copyWithinReach(native, version)
  const trial = tryRun(usable, account)
  if (trial.status !== 0) throw unavailable(String(trial.stderr ?? '').split('\n', 1)[0] ?? '')
  return { version, program: (name) => path.join(usable, 'bin', name + suffix) }
}

function platformName() {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** npm packages cannot carry symbolic links; the package's install script would make them, but none is run. */
function restoreSymlinks(/** @type {string} */ folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target))
    } catch (thrown) {
      if (errorCode(thrown) !== 'EEXIST') throw thrown
    }
  }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

/** @param {string} native @param {import('./postgres-account.mjs').Account} account */
function runs(native, account) {
  return tryRun(native, account).status === 0
}

/** @param {string} native @param {import('./postgres-account.mjs').Account} account */
function tryRun(native, account) {
  return spawnSync(path.join(native, 'bin', `postgres${suffix}`), ['--version'], {
    ...account,
    encoding: 'utf8',
  })
}

/** Only root gets here, and only root can write there. @param {string} native @param {string} version */
function copyWithinReach(native, version) {
  const copy = path.join(folderBesideCheckout, `postgres-${version}`)
  if (process.getuid?.() !== 0 || existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(folderBesideCheckout, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  renameSync(unfinished, copy)
  return copy
}

/** @param {string} reason */
function unavailable(reason) {
  const detail = reason === '' ? platformName() : `${platformName()}: ${reason}`
  return new PlainError(
    `PostgreSQL kèm theo không chạy được trên máy này [${detail}]. Hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL.`,
    'the embedded PostgreSQL does not run here; install PostgreSQL 15 or later and set DATABASE_URL',
  )
}
