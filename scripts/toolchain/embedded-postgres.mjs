// @ts-check
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './check-port.mjs'
import { clusterFolder } from './cluster-folder.mjs'
import { PlainError, bilingual } from './plain-error.mjs'
import { postgresAccount } from './postgres-account.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'

/**
 * @typedef {object} Cluster
 * @property {string} folder where it really is
 * @property {number} port
 * @property {boolean} takenOver it was running already
 * @property {(database: string) => string} ownerUrl connection string of the superuser
 * @property {() => void} stop
 */

/**
 * Starts a PostgreSQL on the loopback address, out of the binaries an npm package carries; makes its cluster
 * on the first start. One that still runs in the folder (its starter was killed) is taken over.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.password of the superuser; only used by the start that makes the cluster
 * @param {number} [options.port] preferred
 * @param {boolean} [options.durable] false: loses data when the machine stops, for tests
 * @returns {Promise<Cluster>}
 */
export async function startPostgres({ folder: wanted, password, port: preferred = 0, durable = true }) {
  const account = postgresAccount()
  const binaries = postgresBinaries(account)
  const folder = clusterFolder(wanted, account)
  const server = { account, binaries, folder, data: path.join(folder, 'data'), log: path.join(folder, 'log') }
  if (!existsSync(path.join(server.data, 'PG_VERSION'))) initialise(server, password, durable)
  checkVersion(server)
  const running = runningPort(server)
  const port = running ?? (await freePort(preferred))
  if (running === undefined) start(server, port, durable)
  return {
    folder,
    port,
    takenOver: running !== undefined,
    ownerUrl: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(server),
  }
}

/**
 * @typedef {object} Server
 * @property {import('./postgres-account.mjs').Account} account
 * @property {import('./postgres-binaries.mjs').PostgresBinaries} binaries
 * @property {string} folder
 * @property {string} data
 * @property {string} log
 */

/** @param {Server} server @param {string} password @param {boolean} durable */
function initialise(server, password, durable) {
  const passwordFile = path.join(server.folder, 'password')
  rmSync(server.data, { recursive: true, force: true }) // what an interrupted first start left
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = server.account
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const made = execute(server, 'initdb', [
    `--pgdata=${server.data}`,
    ...access,
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ])
  rmSync(passwordFile)
  if (made.status !== 0) throw failure('initdb', made.stderr)
}

/** A cluster of another major version needs pg_upgrade or a dump, not a start. @param {Server} server */
function checkVersion(server) {
  const found = readFileSync(path.join(server.data, 'PG_VERSION'), 'utf8').trim()
  const [needed] = server.binaries.version.split('.')
  if (found === needed) return
  throw new PlainError(
    `Dữ liệu trong ${server.folder} thuộc PostgreSQL ${found}, bản kèm theo là ${needed}. Hãy chuyển dữ liệu trước khi chạy.`,
    `the data in ${server.folder} is of PostgreSQL ${found}, the embedded one is ${needed}; move the data first`,
  )
}

/** @param {Server} server @returns {number | undefined} */
function runningPort(server) {
  if (control(server, ['status']).status !== 0) return undefined
  return Number(readFileSync(path.join(server.data, 'postmaster.pid'), 'utf8').split('\n')[3])
}

/** @param {Server} server @param {number} port @param {boolean} durable */
function start(server, port, durable) {
  const settings = ["listen_addresses='127.0.0.1'", "unix_socket_directories=''", 'timezone=UTC']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  const started = control(server, ['start', '-w', '-t', '60', '-l', server.log, '-o', options])
  if (started.status !== 0) throw failure('pg_ctl', lastLine(server.log))
}

/** Clients are sent away, what they committed is on disk. @param {Server} server */
function stop(server) {
  if (control(server, ['stop', '-w', '-m', 'fast']).status === 0 || runningPort(server) === undefined) return
  console.error(
    bilingual(`PostgreSQL kèm theo chưa dừng, xem ${server.log}.`, 'the embedded PostgreSQL did not stop'),
  )
}

/** @param {Server} server @param {string[]} args */
function control(server, args) {
  // The server inherits what pg_ctl has open: a pipe would keep this program waiting for ever.
  return execute(server, 'pg_ctl', [...args, '-D', server.data], 'ignore')
}

/** @param {Server} server @param {string} program @param {string[]} args @param {'ignore' | 'pipe'} [output] */
function execute(server, program, args, output = 'pipe') {
  const env = { ...systemVariables(), LC_ALL: 'C', TZ: 'UTC', HOME: os.tmpdir() }
  const options = { ...server.account, cwd: server.folder, env, encoding: /** @type {const} */ ('utf8') }
  return spawnSync(server.binaries.program(program), args, { ...options, stdio: ['ignore', output, output] })
}

/** Nothing of the caller's environment is the server's business, but Windows cannot start a program bare. */
function systemVariables() {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMP']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** @param {string} file */
function lastLine(file) {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
}

/** @param {string} program @param {string | null} detail */
function failure(program, detail) {
  const reason = (detail ?? '').trim().split('\n').at(-1) ?? ''
  return new PlainError(
    `Không khởi động được PostgreSQL kèm theo [${program}: ${reason}].`,
    'the embedded PostgreSQL did not start',
  )
}
