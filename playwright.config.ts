import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, defineConfig } from '@playwright/test'

const systemChromium = '/usr/bin/chromium'

/**
 * Playwright's own browser where it was installed, else the system's, else the one an npm package carries: so
 * that a machine with Node alone can run the tests. `E2E_CHROMIUM` chooses another: a path, `own` for
 * Playwright's, `packaged` for that of the npm package. Worker processes load this file too; the first answer is
 * passed on to them.
 */
async function chromiumPath(): Promise<string | undefined> {
  const chosen = process.env['E2E_CHROMIUM']
  if (chosen === 'packaged') return unpackedChromium()
  if (chosen !== undefined) return chosen === 'own' ? undefined : chosen
  if (existsSync(chromium.executablePath())) return undefined
  if (existsSync(systemChromium)) return systemChromium
  return unpackedChromium()
}

async function unpackedChromium(): Promise<string> {
  // It unpacks itself into the temporary folder, and its shared libraries only where it believes to run on AWS.
  const folder = path.resolve(import.meta.dirname, 'node_modules/.cache/chromium')
  mkdirSync(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // It points fontconfig at a folder of its own that holds no font: with it, web fonts are not drawn either.
  delete process.env['FONTCONFIG_PATH']
  return packaged.executablePath()
}

const executablePath = await chromiumPath()
process.env['E2E_CHROMIUM'] = executablePath ?? 'own'

/** They look, or change what nobody else uses, so they stand beside the journeys. */
const besideJourneys = [
  'dashboard',
  'isolation',
  'leader-morning',
  'leader-paths',
  'pages',
  'sign-in',
  'term',
].map((name) => `${name}.spec.ts`)
const takingAway = 'running.spec.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One database and two cores: journeys change it one after another; pages are only looked at, beside them.
  workers: 2,
  projects: [
    { name: 'journeys', testIgnore: [...besideJourneys, takingAway], workers: 1 },
    { name: 'pages', testMatch: besideJourneys, workers: 1 },
    // What is taken from the whole application would be missed by the others.
    { name: 'faults', testMatch: takingAway, workers: 1, dependencies: ['journeys', 'pages'] },
  ],
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy for a moment fails nothing; a test that needed it is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // npm test starts the application and says where.
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3100',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Recording costs a third of the time; a failure leaves a picture and the page's text anyhow.
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
