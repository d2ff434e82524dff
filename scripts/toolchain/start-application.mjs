// @ts-check
import { buildApplication } from './build.mjs'
import { checkPort } from './check-port.mjs'
import { printDemoAccounts } from './demo-world.mjs'
import { bilingual } from './plain-error.mjs'
import { prepareApplication } from './prepare-application.mjs'
import { serve } from './serve.mjs'
import { step, tell } from './steps.mjs'
import { keepWorking } from './work.mjs'

/**
 * Serves the application: the production build, or sources that reload.
 *
 * @param {'start' | 'dev'} mode
 * @returns {Promise<number>} exit code, when the web process has ended
 */
export async function startApplication(mode) {
  const { host, port, address, embedded, env } = await prepareApplication()
  if (mode === 'start') await buildApplication()
  // Installing and building take a while: somebody may have taken the port meanwhile.
  await checkPort(port, host)
  const processEnv = mode === 'dev' ? { ...env, NODE_ENV: /** @type {const} */ ('development') } : env
  const { exited } = await step('Khởi động ứng dụng', 'Starting the application', () =>
    serve({ mode, host, port, env: processEnv }),
  )
  keepWorking({ env: processEnv })
  if (embedded) await printDemoAccounts()
  else tell(bilingual('Chưa có quản trị viên? Chạy: npm run admin:create', 'makes the first administrator'))
  tell(bilingual(`Sổ Công đoàn đang chạy tại ${address}. Nhấn Ctrl-C để dừng.`, 'running; Ctrl-C stops it'))
  return exited
}
