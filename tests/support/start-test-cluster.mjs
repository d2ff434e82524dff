// @ts-check
import { generateClient } from '../../scripts/toolchain/build.mjs'
import { startTestCluster } from '../../scripts/toolchain/testing/test-cluster.mjs'

/**
 * Vitest's global setup of the projects that need a database. `npm test` has started a cluster and says where;
 * vitest run by hand starts its own. Several projects of one run share the first one's.
 */
export default async function setup() {
  if (process.env['TEST_OWNER_URL'] !== undefined) return undefined
  await generateClient()
  const { ownerUrl, appUrl, stop } = await startTestCluster()
  process.env['TEST_OWNER_URL'] = ownerUrl
  process.env['TEST_APP_URL'] = appUrl
  process.on('exit', stop)
  return stop
}
