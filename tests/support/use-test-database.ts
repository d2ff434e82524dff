import type { PrismaClient } from '@/lib/db/generated/client'
import { testKeys } from '@/scripts/toolchain/testing/test-keys.mjs'
import { request } from '@/tests/support/request'
import { nextTestDatabase } from '@/tests/support/test-database'

const kept = globalThis as typeof globalThis & { prismaClient?: PrismaClient }

// The files of a worker share their modules: a client of the file before is connected to what is about to go.
await kept.prismaClient?.$disconnect()
delete kept.prismaClient

// Set before the test file loads anything: server code reads its environment once.
const { appUrl } = await nextTestDatabase()
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

// Nor is anybody signed in who was in the file before.
Object.assign(request, { headers: new Headers(), cookies: new Map() })
