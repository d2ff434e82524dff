import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { jobsChannel } from './jobs-channel'

/**
 * Puts work into the queue, in the transaction that makes it necessary: both or neither. The worker hears of it
 * when that transaction commits.
 */
export async function enqueueJob(
  tx: Tx,
  ctx: Pick<Context, 'tenantId' | 'userId' | 'assignmentId'>,
  { kind, unitPath, payload }: { kind: string; unitPath: string; payload: object },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO jobs (tenant_id, id, kind, unit_path, user_id, assignment_id, payload, state)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${kind}, ${unitPath}, ${ctx.userId}::uuid,
            ${ctx.assignmentId}::uuid, ${JSON.stringify(payload)}::jsonb, 'waiting')`
  await tx.$executeRaw`SELECT pg_notify(${jobsChannel}, '')`
}
