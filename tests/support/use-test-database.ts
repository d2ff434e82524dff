import { testKeys } from '@/scripts/toolchain/testing/test-keys.mjs'
import { testDatabase } from '@/tests/support/test-database'

// Set before the test file loads anything: server code reads its environment once.
const { appUrl } = await testDatabase()
Object.assign(process.env, {
  DATABASE_URL: appUrl,
  NEXTAUTH_SECRET: 'only for tests, and long enough to be accepted',
  NEXTAUTH_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  // Nobody listens there: what would be mailed waits.
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'so@congdoan.test',
  ...testKeys,
})
