// @ts-check
import { buildApplication, generateClient } from './build.mjs'
import { checkFolder } from './check-folder.mjs'
import { checkPort, readPort } from './check-port.mjs'
import { printDemoAccounts, seedDemoWorld } from './demo-world.mjs'
import { install } from './install.mjs'
import { openInstallation } from './installation.mjs'
import { dataFolder } from './paths.mjs'
import { bilingual } from './plain-error.mjs'
import { readSecrets } from './secrets.mjs'
import { reachable, serve } from './serve.mjs'
import { step, tell } from './steps.mjs'
import { webEnvironment } from './web-environment.mjs'

const defaultHost = '127.0.0.1'

/**
 * From a fresh clone to pages: installs, opens the database, loads the demo world, builds, serves.
 *
 * @returns {Promise<number>} exit code, when the web process has ended
 */
export async function startApplication() {
  const host = process.env['HOST'] || defaultHost
  const port = readPort(process.env['PORT'])
  await checkPort(port, host)
  checkFolder(dataFolder)
  await install()
  await generateClient()
  const secrets = readSecrets(dataFolder)
  const { embedded, ownerUrl, appUrl } = await openInstallation(secrets)
  if (embedded) await seedDemoWorld(ownerUrl)
  await buildApplication()
  // Installing and building take a while: somebody may have taken the port meanwhile.
  await checkPort(port, host)
  const address = process.env['NEXTAUTH_URL'] || localAddress(host, port)
  const authSecret = process.env['NEXTAUTH_SECRET'] || secrets.authSecret
  const { exited } = await step('Khởi động ứng dụng', 'Starting the application', () =>
    serve({ host, port, env: webEnvironment({ appUrl, authSecret, address }) }),
  )
  if (embedded) await printDemoAccounts()
  else
    tell(
      bilingual(
        'Tạo quản trị viên đầu tiên: npm run admin:create',
        'the first administrator: npm run admin:create',
      ),
    )
  tell(bilingual(`Sổ Công đoàn đang chạy tại ${address}. Nhấn Ctrl-C để dừng.`, 'running; Ctrl-C stops it'))
  return exited
}

/** @param {string} host @param {number} port */
function localAddress(host, port) {
  return `http://${host === defaultHost ? 'localhost' : reachable(host)}:${port}`
}
