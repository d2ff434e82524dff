import 'server-only'
import type { Context } from '@/lib/core/context'
import { prisma } from './client'
import { Prisma } from './generated/client'

export type Tx = Prisma.TransactionClient

/** The part of a context the database needs to know. */
export type Scope = Pick<Context, 'tenantId' | 'userId' | 'reach' | 'scope'>

const attempts = 3

/** How long a transaction may take: what somebody waits for, unless said otherwise. */
const defaultPatienceMs = 15_000

/**
 * Runs `work` in one transaction that first tells PostgreSQL whose rows it may see and write; the
 * row-level policies do the rest. The only way to tenant data. A transaction that PostgreSQL itself
 * broke off (deadlock, serialisation) left nothing behind and is run again. A job may have more patience than a
 * request.
 */
export async function withScope<T>(
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  { patienceMs = defaultPatienceMs }: { patienceMs?: number } = {},
): Promise<T> {
  // Below the transaction's own timeout: a late statement must not run in a connection given back.
  const statementTimeout = String(Math.round(patienceMs * 0.8))
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma().$transaction(
        async (tx) => {
          await tx.$executeRaw`
            SELECT set_config('app.tenant_id', ${scope.tenantId}, true),
                   set_config('app.user_id', ${scope.userId}, true),
                   set_config('app.path_lo', ${scope.scope.lo}, true),
                   set_config('app.path_hi', ${scope.scope.hi}, true),
                   set_config('app.reach', ${scope.reach}, true),
                   set_config('statement_timeout', ${statementTimeout}, true)`
          return work(tx)
        },
        { timeout: patienceMs, maxWait: 5_000 },
      )
    } catch (error) {
      if (attempt >= attempts || !brokenOffByDatabase(error)) throw error
    }
  }
}

function brokenOffByDatabase(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || /\b(40001|40P01)\b/.test(error.message)
}
