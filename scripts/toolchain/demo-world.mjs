// @ts-check
import { mustSucceed, runTypeScript, toolEnvironment } from './run.mjs'
import { step, tell } from './steps.mjs'

/**
 * Loads the demo world into a database that has no federation yet; the seed itself looks and decides.
 *
 * @param {string} ownerUrl
 * @param {import('./web-environment.mjs').DataKeys} keys
 */
export async function seedDemoWorld(ownerUrl, keys) {
  await step('Kiểm tra dữ liệu minh họa', 'Checking the demo world', async () => {
    mustSucceed(
      await runTypeScript('prisma/seed/seed-demo.ts', [], {
        env: toolEnvironment({ OWNER_DATABASE_URL: ownerUrl, ...keys }),
        onLine: tell,
      }),
      'Không nạp được dữ liệu minh họa.',
      'the demo world could not be loaded',
    )
  })
}

/** Prints the accounts of the demo world. */
export async function printDemoAccounts() {
  await runTypeScript('prisma/seed/print-accounts.ts', [], { inherit: true })
}
