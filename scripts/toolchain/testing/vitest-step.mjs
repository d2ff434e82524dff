// @ts-check
import path from 'node:path'
import { runTool, toolEnvironment } from '../run.mjs'
import { readVitestTally } from './tally.mjs'

/**
 * @param {object} options
 * @param {readonly string[]} options.projects
 * @param {readonly string[]} options.filters
 * @param {string} options.folder for its report
 * @param {{ ownerUrl: string, appUrl: string } | undefined} options.cluster
 * @returns {Promise<import('./test-step.mjs').StepResult>}
 */
export async function runVitest({ projects, filters, folder, cluster }) {
  const report = path.join(folder, 'vitest.json')
  const args = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]
  const env = toolEnvironment(cluster && { TEST_OWNER_URL: cluster.ownerUrl, TEST_APP_URL: cluster.appUrl })
  const { code, output } = await runTool('vitest/vitest.mjs', args, { env })
  return { code, output, tally: readVitestTally(report, code) }
}
