import 'server-only'
import type { Context } from '@/lib/core/context'
import { withScope, type Scope, type Tx } from '@/lib/db/with-scope'
import type { ImportFailure } from './views'

/** A step of an import may take minutes; what it does is one transaction. */
export const stepPatience = { patienceMs: 20 * 60_000 }

/**
 * Keeps a second worker from doing the same step at once, until the transaction ends. Not a lock on the import's
 * row: its progress is written meanwhile.
 */
export async function lockStep(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${importId}, 1))`
}

/**
 * Has the database join whole tables, until the transaction ends. The rows of an import, and the members of a
 * register just filled, are too fresh for it to know how many there are: it would take them for few, and compare
 * each with each (minutes instead of a second for 10,000).
 */
export async function joinByTables(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`
}

/** Locks the unions that an import's rows go to: one at a time changes a union's register as a whole. */
export async function lockTargets(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT u.id FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.id IN (SELECT r.target_unit_id FROM member_import_rows r
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
        UPDATE member_imports SET done = ${done} WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid`,
    )
  }
}

/** Ends an import that cannot go on, with the reason; the file goes. An ended one stays as it is. */
export async function failImport(
  scope: Scope,
  importId: string,
  failure: ImportFailure,
  detail: string | null = null,
): Promise<void> {
  await withScope(scope, async (tx) => {
    const failed = await tx.$executeRaw`
      UPDATE member_imports SET state = 'failed', failure = ${detail === null ? failure : `${failure}:${detail}`}, version = version + 1
      WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid
        AND state NOT IN ('committed', 'undoing', 'undone', 'failed', 'cancelled')`
    if (failed === 1) await tx.$executeRaw`SELECT clear_import_file(${importId}::uuid)`
  })
}

/** An undo that could not be done leaves the import as it was: committed. */
export async function giveUpUndo(scope: Scope, importId: string): Promise<void> {
  await withScope(
    scope,
    (tx) => tx.$executeRaw`
      UPDATE member_imports SET state = 'committed', version = version + 1
      WHERE tenant_id = ${scope.tenantId}::uuid AND id = ${importId}::uuid AND state = 'undoing'`,
  )
}
