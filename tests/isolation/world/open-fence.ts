import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'
import { testDatabase } from '@/tests/support/test-database'

const kept = globalThis as typeof globalThis & { prismaClient?: PrismaClient }

/**
 * Runs `work` as a login that no row-level security holds: what the product's own statements narrow is then all
 * that narrows. The application's client is back afterwards.
 */
export async function withOpenFence<T>(work: () => Promise<T>): Promise<T> {
  const { ownerUrl } = await testDatabase()
  const client = kept.prismaClient
  const open = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) })
  kept.prismaClient = open
  try {
    return await work()
  } finally {
    if (client) kept.prismaClient = client
    else delete kept.prismaClient
    await open.$disconnect()
  }
}
