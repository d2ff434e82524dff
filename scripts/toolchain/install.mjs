// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFolder } from './check-folder.mjs'
import { root } from './paths.mjs'
import { mustSucceed, run, toolEnvironment } from './run.mjs'
import { step } from './steps.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/** Installs what the lock file asks for, where what is installed differs from it. */
export async function install() {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const found = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  if (found !== undefined && isInstalled(wanted ?? {}, found)) return
  checkFolder(root)
  await step('Cài các gói phần mềm', 'Installing packages', async () => {
    // No package here needs its install scripts, and none gets to run one.
    const options = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const { command, args } = npm()
    const result = await run(command, [...args, 'ci', ...options], { env: toolEnvironment() })
    mustSucceed(
      result,
      'Không cài được các gói phần mềm. Hãy xem lại kết nối tới registry.npmjs.org rồi chạy lại.',
      'packages could not be installed; check the connection to registry.npmjs.org',
    )
  })
}

/**
 * npm notes what it installed in a lock file of its own, written last: an interrupted install leaves none.
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} found
 */
export function isInstalled(wanted, found) {
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true
    const installed = found[folder]
    // Optional packages are of other platforms for the most part.
    return installed === undefined ? optional === true : installed.version === version
  })
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** The npm that runs this program, else the one on the path. */
function npm() {
  const running = process.env['npm_execpath']
  if (running !== undefined && path.basename(running).startsWith('npm'))
    return { command: process.execPath, args: [running] }
  if (process.platform !== 'win32') return { command: 'npm', args: [] }
  // Windows starts npm.cmd through its command interpreter only.
  return { command: process.env['ComSpec'] ?? 'cmd.exe', args: ['/d', '/s', '/c', 'npm.cmd'] }
}
