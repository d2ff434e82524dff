import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { EmployerImportJobKind } from './import-job-kinds'
import { recordOf, type ImportRecord, type StoredImport } from './import-record'
import type { EmployerImportState } from './schemas'

/**
 * An import by its id within the context's scope.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findImport(tx: Tx, ctx: Context, id: string): Promise<ImportRecord> {
  const rows = await tx.$queryRaw<StoredImport[]>`
    SELECT i.id, i.unit_id AS "unitId", i.unit_path AS "unitPath", u.code AS "unitCode", u.name AS "unitName",
           i.file_name AS "fileName", i.byte_size AS "byteSize", i.source, i.as_of::text AS "asOf", i.state, i.failure,
           i.found, i.mapping, i.counts, i.done, i.total, i.created_at AS "createdAt", i.created_by AS "createdBy",
           i.committed_at AS "committedAt", i.committed_by AS "committedBy", i.undone_at AS "undoneAt", i.version
    FROM employer_imports i JOIN units u ON u.tenant_id = i.tenant_id AND u.id = i.unit_id
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${id}::uuid
      AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}`
  const found = rows[0]
  if (!found) throw notFound()
  return recordOf(found)
}

/**
 * The same for an act of the user's, locked until the transaction ends: refused where the screen showed an older
 * version or where the import stands elsewhere on its way.
 * @throws DomainError not_found, conflict, or not_ready
 */
export async function lockImportFor(
  tx: Tx,
  ctx: Context,
  { id, version }: { id: string; version: number },
  states: readonly EmployerImportState[],
): Promise<ImportRecord> {
  await tx.$queryRaw`
    SELECT id FROM employer_imports
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} FOR NO KEY UPDATE`
  const found = await findImport(tx, ctx, id)
  if (!states.includes(found.state)) throw new DomainError('not_ready')
  if (found.version !== version) throw new DomainError('conflict')
  return found
}

/** Sends an import on to its next state and step, in the same transaction. */
export async function sendOn(
  tx: Tx,
  ctx: Context,
  found: Pick<ImportRecord, 'id' | 'unitPath'>,
  { state, job }: { state: EmployerImportState; job: EmployerImportJobKind },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE employer_imports SET state = ${state}, failure = NULL, done = 0, version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${found.id}::uuid`
  await enqueueJob(tx, ctx, { kind: job, unitPath: found.unitPath, payload: { importId: found.id } })
}
