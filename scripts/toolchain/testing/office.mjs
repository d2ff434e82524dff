// @ts-check
import { tell } from '../steps.mjs'
import { run, toolEnvironment } from '../run.mjs'

/** What opens, measures and recomputes the files of this product in tests, with a face as wide as Times New Roman. */
const packages = ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-liberation']
const fetchWithinSeconds = 150

/**
 * On a machine that runs the checks alone, puts the office program there where it is missing, so that its tests need
 * not be skipped. Elsewhere nobody's machine is changed: the tests say what they miss. Never throws.
 */
export async function prepareOffice() {
  if (!process.env['CI'] || process.getuid?.() !== 0) return
  if ((await succeeds('which', ['soffice'])) || !(await succeeds('which', ['apt-get']))) return
  const startedAt = performance.now()
  // What is fetched in time is put in place without a limit: half an office would fail its tests.
  const fetched =
    (await fetchWithin('apt-get', ['update'])) &&
    (await fetchWithin('apt-get', [
      'install',
      '--download-only',
      '--no-install-recommends',
      '-y',
      ...packages,
    ]))
  const placed =
    fetched &&
    (await succeeds('apt-get', ['install', '--no-download', '--no-install-recommends', '-y', ...packages]))
  const took = Math.round((performance.now() - startedAt) / 1000)
  tell(
    placed
      ? `LibreOffice: installed in ${took} s`
      : `LibreOffice: not to be had (${took} s); its tests are skipped`,
  )
}

/** @param {string} command @param {readonly string[]} args */
function fetchWithin(command, args) {
  return succeeds('timeout', [String(fetchWithinSeconds), command, ...args])
}

/** @param {string} command @param {readonly string[]} args */
async function succeeds(command, args) {
  try {
    const env = toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' })
    return (await run(command, args, { env })).code === 0
  } catch {
    return false
  }
}
