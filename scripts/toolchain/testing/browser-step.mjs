// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../check-port.mjs'
import { mustSucceed, runTool, runTypeScript, toolEnvironment } from '../run.mjs'
import { serve } from '../serve.mjs'
import { webEnvironment } from '../web-environment.mjs'
import { keepWorking } from '../work.mjs'
import { readPlaywrightTally } from './tally.mjs'
import { copyTemplate } from './test-cluster.mjs'
import { testKeys } from './test-keys.mjs'

const preferredPort = 3100
const authSecret = 'only for tests, and long enough to be accepted'

/**
 * Playwright against the production build, on a database with the test world.
 *
 * @param {object} options
 * @param {readonly string[]} options.filters
 * @param {string} options.folder for its report
 * @param {{ ownerUrl: string, appUrl: string }} options.cluster
 * @returns {Promise<import('./test-step.mjs').StepResult>}
 */
export async function runBrowserTests({ filters, folder, cluster }) {
  const { ownerUrl, appUrl } = await copyTemplate(cluster, 'scd_e2e')
  const seeded = await runTypeScript('tests/support/seed-e2e.ts', [], {
    env: toolEnvironment({ OWNER_DATABASE_URL: ownerUrl, ...testKeys }),
  })
  mustSucceed(seeded, 'Không nạp được dữ liệu kiểm thử.', 'the test world could not be loaded')
  const port = await freePort(preferredPort)
  const address = `http://localhost:${port}`
  const env = webEnvironment({ appUrl, authSecret, keys: testKeys, address })
  const logFile = path.join(folder, 'web.log')
  const { stop } = await serve({ host: '127.0.0.1', port, env, logFile })
  const worker = keepWorking({ env, logFile: path.join(folder, 'worker.log') })
  try {
    const { output, ...result } = await runPlaywright({ filters, folder, address, ownerUrl })
    return { ...result, output: `${output}\n${lastLines(logFile)}` }
  } finally {
    await worker.stop()
    await stop()
  }
}

/** What the application said last: a failed test may be its failure. @param {string} logFile */
function lastLines(logFile) {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
}

/** @param {{ filters: readonly string[], folder: string, address: string, ownerUrl: string }} options */
async function runPlaywright({ filters, folder, address, ownerUrl }) {
  const report = path.join(folder, 'playwright.json')
  const env = toolEnvironment({
    E2E_BASE_URL: address,
    OWNER_DATABASE_URL: ownerUrl,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const { code, output } = await runTool(
    '@playwright/test/cli.js',
    // What is asked for by name runs without what usually comes before it.
    ['test', '--reporter=list,json', ...(filters.length > 0 ? ['--no-deps'] : []), ...filters],
    { env },
  )
  return { code, output, tally: readPlaywrightTally(report, code) }
}
