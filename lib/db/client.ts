import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/core/env'
import { PrismaClient } from './generated/client'

// One pool a process: `next dev` reloads modules, the global keeps the pool.
const kept = globalThis as typeof globalThis & { prismaClient?: PrismaClient }

/** The process's Prisma client. Only lib/db uses it; everybody else goes through withScope or withIdentity. */
export function prisma(): PrismaClient {
  kept.prismaClient ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 5_000,
    }),
  })
  return kept.prismaClient
}
