import type { ClientBase } from 'pg'
import type { CorrectionDraft, LockDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/** Inserts the locks of closed months. */
export async function insertLocks(
  client: ClientBase,
  tenantId: string,
  locks: readonly LockDraft[],
): Promise<void> {
  await insertRows<LockDraft>(
    client,
    'period_locks',
    tenantId,
    {
      month: ['int', ({ month }) => month],
      locked_by: ['uuid', ({ by }) => by.id],
      locked_at: ['timestamptz', ({ at }) => at],
    },
    locks,
  )
}

/** Inserts requests to correct an approved month that nobody has decided yet. */
export async function insertCorrectionRequests(
  client: ClientBase,
  tenantId: string,
  corrections: readonly CorrectionDraft[],
): Promise<void> {
  await insertRows<CorrectionDraft>(
    client,
    'corrections',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      unit_id: ['uuid', ({ unit }) => unit.id],
      month: ['int', ({ month }) => month],
      unit_path: ['text', ({ unit }) => unit.path],
      reason: ['text', ({ reason }) => reason],
      requested_by: ['uuid', ({ requestedBy }) => requestedBy.id],
      requested_by_name: ['text', ({ requestedBy }) => requestedBy.displayName],
      requested_at: ['timestamptz', ({ requestedAt }) => requestedAt],
    },
    corrections,
  )
}
