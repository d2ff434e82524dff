// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/toolchain/check-port.mjs'
import { withDatabase } from '../../scripts/toolchain/database-url.mjs'
import { connected } from '../../scripts/toolchain/connect.mjs'
import { startPostgres } from '../../scripts/toolchain/embedded-postgres.mjs'
import { migrate } from '../../scripts/toolchain/migrate.mjs'
import { provision } from '../../scripts/toolchain/provision.mjs'
import { testKeys } from '../../scripts/toolchain/testing/test-keys.mjs'
import { workerArguments } from '../../scripts/toolchain/work.mjs'
import { webEnvironment } from '../../scripts/toolchain/web-environment.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const password = 'only-for-tests'
const database = 'scd_crash'

/** A PostgreSQL that writes to the disk and the built application, both to be killed and started again. */
export class KillableInstallation {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #web
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #worker
  /** How often a worker ended that nobody had killed. */
  #workersLost = 0
  #folder
  #databasePort
  #webPort
  #appUrl

  /** @param {{ folder: string, databasePort: number, webPort: number, ownerUrl: string, appUrl: string }} made */
  constructor({ folder, databasePort, webPort, ownerUrl, appUrl }) {
    this.ownerUrl = ownerUrl
    this.#folder = folder
    this.#databasePort = databasePort
    this.#webPort = webPort
    this.#appUrl = appUrl
  }

  static async create() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'so-cong-doan-crash-'))
    chmodSync(folder, 0o755)
    const cluster = await startPostgres({ folder: path.join(folder, 'postgres'), password })
    const ownerUrl = withDatabase(cluster.ownerUrl('postgres'), database)
    await connected(cluster.ownerUrl('postgres'), (client) => client.query(`CREATE DATABASE ${database}`))
    const appUrl = await provision(ownerUrl, password)
    await migrate(ownerUrl)
    return new KillableInstallation({
      folder,
      databasePort: cluster.port,
      // Another test file makes its own at this moment, and would find the same port free.
      webPort: await freePort(3150 + (process.pid % 500)),
      ownerUrl,
      appUrl,
    })
  }

  /** The environment of the web process and the worker. */
  get environment() {
    const authSecret = 'only for tests, and long enough to be accepted'
    const env = webEnvironment({ appUrl: this.#appUrl, authSecret, keys: testKeys, address: this.address })
    return { ...env, LOG_LEVEL: 'silent' }
  }

  get address() {
    return `http://127.0.0.1:${this.#webPort}`
  }

  async startWeb() {
    const next = path.join(root, 'node_modules/next/dist/bin/next')
    this.#web = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(this.#webPort)], {
      cwd: root,
      env: this.environment,
      stdio: 'ignore',
    })
    await this.waitUntilReady()
  }

  killWeb() {
    return kill(this.#web)
  }

  /** Started as the product starts it; the next one at once, where the product waits a moment. */
  startWorker() {
    const env = { ...this.environment, DATABASE_POOL: '4' }
    const worker = spawn(process.execPath, workerArguments(), { cwd: root, env, stdio: 'ignore' })
    worker.once('exit', () => {
      if (worker !== this.#worker) return
      this.#workersLost += 1
      this.startWorker()
    })
    this.#worker = worker
  }

  killWorker() {
    const worker = this.#worker
    this.#worker = undefined
    return kill(worker)
  }

  workersLost() {
    return this.#workersLost
  }

  /** Memory of the worker as the system counts it, at its highest, in MB. */
  workerPeak() {
    const status = readFileSync(`/proc/${this.#worker?.pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
  }

  /** Kills the postmaster as a power cut would; its children end with it. */
  async killDatabase() {
    const postmaster = this.#postmaster()
    process.kill(postmaster, 'SIGKILL')
    while (isThere(postmaster)) await pause(20)
  }

  /** Starts the database again; right after a kill it waits for the last children to be gone. */
  async startDatabase() {
    for (let attempt = 1; ; attempt++) {
      try {
        await startPostgres({
          folder: path.join(this.#folder, 'postgres'),
          password,
          port: this.#databasePort,
        })
        return
      } catch (error) {
        if (attempt === 20) throw error
        await pause(500)
      }
    }
  }

  async waitUntilReady() {
    const until = performance.now() + 60_000
    while (performance.now() < until) {
      const answer = await fetch(`${this.address}/api/health/ready`).catch(() => null)
      if (answer?.ok) return
      await pause(100)
    }
    throw new Error('the application did not become ready')
  }

  async remove() {
    await this.killWeb()
    await this.killWorker()
    const cluster = await startPostgres({
      folder: path.join(this.#folder, 'postgres'),
      password,
      port: this.#databasePort,
    })
    cluster.stop()
    rmSync(cluster.folder, { recursive: true, force: true })
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #postmaster() {
    const file = path.join(this.#folder, 'postgres', 'data', 'postmaster.pid')
    return Number(readFileSync(file, 'utf8').split('\n')[0])
  }
}

/** @param {import('node:child_process').ChildProcess | undefined} child */
async function kill(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const left = once(child, 'exit')
  child.kill('SIGKILL')
  await left
}

/** @param {number} pid */
function isThere(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
