import 'server-only'
import type { Tx } from '@/lib/db/with-scope'
import type { Context } from './context'

/** The answer already given to this key by this user, null when it is new. */
export async function findAnswer<Answer extends object>(
  tx: Tx,
  ctx: Context,
  key: string,
): Promise<Answer | null> {
  const rows = await tx.$queryRaw<{ answer: Answer }[]>`
    SELECT answer FROM answered_requests
    WHERE tenant_id = ${ctx.tenantId}::uuid AND user_id = ${ctx.userId}::uuid AND key = ${key}::uuid`
  return rows[0]?.answer ?? null
}

/** Keeps the answer in the transaction that earned it. A twin of the request that runs at once fails here. */
export async function keepAnswer(tx: Tx, ctx: Context, key: string, verb: string, answer: object) {
  await tx.$executeRaw`
    INSERT INTO answered_requests (tenant_id, user_id, key, verb, answer)
    VALUES (${ctx.tenantId}::uuid, ${ctx.userId}::uuid, ${key}::uuid, ${verb}, ${JSON.stringify(answer)}::jsonb)`
}
