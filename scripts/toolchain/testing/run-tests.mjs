// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApplication, generateClient } from '../build.mjs'
import { install } from '../install.mjs'
import { whenEnding } from '../lifetime.mjs'
import { compareWithSchema } from '../migrate.mjs'
import { runBrowserTests } from './browser-step.mjs'
import { prepareOffice } from './office.mjs'
import { runStaticSteps } from './static-steps.mjs'
import { describeTally, sum } from './tally.mjs'
import { startTestCluster } from './test-cluster.mjs'
import { databaseSteps, readTestOptions, vitestProjects } from './test-options.mjs'
import { testStep } from './test-step.mjs'
import { runVitest } from './vitest-step.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {ReturnType<typeof readTestOptions>} Options */
/** @typedef {Options & { folder: string }} Context folder: for the reports of the runners */
/** @typedef {import('./test-cluster.mjs').TestCluster} TestCluster */

/**
 * Every check of the repository. The last line it prints is the sum.
 *
 * @param {readonly string[]} argv
 * @returns {Promise<number>} 1 where anything failed
 */
export async function runTests(argv) {
  const options = readTestOptions(argv)
  await install()
  await generateClient()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'so-cong-doan-report-'))
  whenEnding(() => rmSync(folder, { recursive: true, force: true }))
  const context = { ...options, folder }
  // Mostly waiting for the network, while the machine reads.
  const office = prepareOffice()
  const reading = await runStaticSteps(options.only)
  await office
  const { cluster, tallies } = await databaseAndVitest(context)
  const browsing = await buildAndBrowse(context, cluster)
  const total = sum([...reading, ...tallies, ...browsing])
  console.log(describeTally(total))
  return total.failed > 0 ? 1 : 0
}

/** @param {Context} context */
async function databaseAndVitest({ only, filters, folder }) {
  const wantsDatabase = databaseSteps.some((name) => only.has(name))
  const { cluster, tallies } = wantsDatabase ? await openCluster() : { cluster: undefined, tallies: [] }
  if (cluster && only.has('drift'))
    tallies.push(await testStep('drift', () => compareWithSchema(cluster.ownerUrl)))
  const projects = vitestProjects.filter((name) => only.has(name) && (cluster || !needsDatabase(name)))
  if (projects.length > 0) {
    const work = () => runVitest({ projects, filters, folder, cluster })
    tallies.push(await testStep(projects.join(', '), work))
  }
  return { cluster, tallies }
}

/** Counted only where it fails: then everything that needs it is left out. */
async function openCluster() {
  /** @type {TestCluster | undefined} */
  let cluster
  const tally = await testStep('database', async () => {
    cluster = await startTestCluster()
    return { code: 0, output: '' }
  })
  return { cluster, tallies: cluster ? [] : [tally] }
}

/** @param {(typeof vitestProjects)[number]} project */
function needsDatabase(project) {
  return databaseSteps.some((name) => name === project)
}

/** @param {Context} context @param {TestCluster | undefined} cluster @returns {Promise<Tally[]>} */
async function buildAndBrowse({ only, filters, folder }, cluster) {
  if (!['build', 'crash', 'e2e'].some((name) => only.has(name))) return []
  const build = await testStep('build', async () => {
    await buildApplication()
    return { code: 0, output: '' }
  })
  const tallies = [build]
  if (build.failed > 0) return tallies
  if (only.has('crash')) {
    // It kills a PostgreSQL of its own, not the cluster of the others.
    const work = () => runVitest({ projects: ['crash'], filters: [], folder, cluster: undefined })
    tallies.push(await testStep('crash', work))
  }
  if (cluster && only.has('e2e'))
    tallies.push(await testStep('e2e', () => runBrowserTests({ filters, folder, cluster })))
  return tallies
}
