// @ts-check
import { generateClient } from '../build.mjs'
import { install } from '../install.mjs'
import { runTypeScript } from '../run.mjs'
import { step } from '../steps.mjs'
import { webEnvironment } from '../web-environment.mjs'
import { copyTemplate, startTestCluster } from './test-cluster.mjs'
import { testKeys } from './test-keys.mjs'

/**
 * The benchmarks, on a database of their own that writes to the disk as a real one does.
 *
 * @param {readonly string[]} argv names, and `--json FILE`
 * @returns {Promise<number>} 1 where a budget is exceeded
 */
export async function runBenches(argv) {
  await install()
  await generateClient()
  const { ownerUrl, appUrl } = await step('Chuẩn bị cơ sở dữ liệu đo', 'Preparing the database', async () => {
    const cluster = await startTestCluster({ durable: true })
    return copyTemplate(cluster, 'scd_bench')
  })
  // As the web process runs, with the owner's connection besides: for making the data and measuring the floor.
  const web = webEnvironment({
    appUrl,
    authSecret: 'only for benchmarks, and long enough to be accepted',
    keys: testKeys,
    address: 'http://localhost:3000',
  })
  const env = { ...web, LOG_LEVEL: 'silent', OWNER_DATABASE_URL: ownerUrl }
  const { code } = await runTypeScript('tests/bench/run-benches.ts', argv, { env, inherit: true })
  return code
}
