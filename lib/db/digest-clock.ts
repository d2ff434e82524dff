import 'server-only'
import { prisma } from './client'

/**
 * Puts the digests of all tenants that are due at a moment into the queue, each period once; how many. Asked by the
 * worker, on nobody's behalf.
 */
export async function queueDigests(moment: Date): Promise<number> {
  const rows = await prisma().$queryRaw<{ queued: number }[]>`
    SELECT queue_digests(${moment}::timestamptz) AS queued`
  return rows[0]?.queued ?? 0
}
