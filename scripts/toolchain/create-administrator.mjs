// @ts-check
import { askAdministrator } from './administrator-answers.mjs'
import { generateClient } from './build.mjs'
import { checkFolder } from './check-folder.mjs'
import { install } from './install.mjs'
import { openInstallation } from './installation.mjs'
import { dataFolder } from './paths.mjs'
import { PlainError } from './plain-error.mjs'
import { runTypeScript, toolEnvironment } from './run.mjs'
import { readSecrets } from './secrets.mjs'

/**
 * Makes the first federation of an installation and its administrator.
 *
 * @param {readonly string[]} argv flags; what they leave out is asked for
 * @returns {Promise<number>} exit code
 */
export async function createAdministrator(argv) {
  if (!process.env['DATABASE_URL'])
    throw new PlainError(
      'Hãy đặt DATABASE_URL: bản chạy thử với PostgreSQL kèm theo đã có sẵn tài khoản minh họa.',
      'set DATABASE_URL; the embedded database has demo accounts already',
    )
  const { flags, password } = await askAdministrator(argv)
  checkFolder(dataFolder)
  await install()
  await generateClient()
  const { ownerUrl } = await openInstallation(readSecrets(dataFolder))
  const { code } = await runTypeScript(
    'prisma/seed/create-administrator.ts',
    [...flags, '--password-stdin'],
    {
      env: toolEnvironment({ OWNER_DATABASE_URL: ownerUrl }),
      input: password,
      inherit: true,
    },
  )
  return code
}
