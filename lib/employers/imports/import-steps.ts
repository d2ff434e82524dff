import 'server-only'
import type { Context } from '@/lib/core/context'
import { withScope, type Scope, type Tx } from '@/lib/db/with-scope'
import { clearImportFile } from './import-file'
import type { EmployerImportFailure } from './views'

/**
 * Locks the federations that an import's rows go to or are kept by: one commit at a time, and none beside the
 * recognition of a union there.
 */
export async function lockTargets(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT u.id FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.id IN (SELECT i.unit_id FROM employer_imports i
                   WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${importId}::uuid
                   UNION SELECT r.target_unit_id FROM employer_import_rows r
                   WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
                   UNION SELECT e.unit_id FROM employer_import_rows r
                   JOIN employers e ON e.tenant_id = r.tenant_id AND e.id = r.employer_id
                     AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
                   WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid)
    ORDER BY u.id FOR NO KEY UPDATE`
}

/** Writes how far a step is, beside its transaction: at most once a second, and never its concern. */
export function progressOf(scope: Scope, importId: string): (done: number) => Promise<void> {
  let toldAt = 0
  return async (done) => {
    if (performance.now() - toldAt < 1_000) return
    toldAt = performance.now()
    await withScope(
      scope,
      (tx) => tx.$executeRaw`
        UPDATE employer_imports SET done = ${done} WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid`,
    )
  }
}

/** Ends an import that cannot go on, with the reason; the file goes. An ended one stays as it is. */
export async function failImport(
  scope: Scope,
  importId: string,
  failure: EmployerImportFailure,
  detail: string | null = null,
): Promise<void> {
  await withScope(scope, async (tx) => {
    const failed = await tx.$executeRaw`
      UPDATE employer_imports SET state = 'failed', failure = ${detail === null ? failure : `${failure}:${detail}`},
        version = version + 1
      WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid
        AND state NOT IN ('committed', 'undoing', 'undone', 'failed', 'cancelled')`
    if (failed === 1) await clearImportFile(tx, importId)
  })
}

/** An undo that could not be done leaves the import as it was: committed. */
export async function giveUpUndo(scope: Scope, importId: string): Promise<void> {
  await withScope(
    scope,
    (tx) => tx.$executeRaw`
      UPDATE employer_imports SET state = 'committed', version = version + 1
      WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid AND state = 'undoing'`,
  )
}
