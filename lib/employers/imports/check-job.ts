import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { FileRows } from '@/lib/members/imports/check-import'
import { lockStep, stepPatience } from '@/lib/members/imports/import-steps'
import { checkImport } from './check-import'
import type { ImportRecord } from './import-record'
import { failImport, progressOf } from './import-steps'
import { findImport } from './internal'

/** Somebody cancelled the import, or mapped it anew, while it was being checked. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** There is nothing below the headers. */
class NoRows extends Error {
  override readonly name = 'NoRows'
}

/**
 * The dry run of an import, all of it in one transaction. A list without rows has failed.
 * @param open gives the rows of the import's file
 */
export async function runCheck(
  ctx: Context,
  importId: string,
  open: (tx: Tx, found: ImportRecord) => Promise<FileRows>,
): Promise<void> {
  requireCapability(ctx, 'employers.import')
  const work = async (tx: Tx) => {
    await lockStep(tx, importId)
    const found = await findImport(tx, ctx, importId)
    if (found.state !== 'checking') return
    const rows = await open(tx, found)
    const { counts, rows: total } = await checkImport(tx, ctx, found, rows, progressOf(ctx, importId))
    if (total === 0) throw new NoRows()
    const kept = await tx.$executeRaw`
      UPDATE employer_imports SET state = 'ready', counts = ${JSON.stringify(counts)}::jsonb, done = ${total},
        total = ${total}, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${importId}::uuid AND state = 'checking' AND version = ${found.version}`
    if (kept === 0) throw new Overtaken()
  }
  try {
    await withScope(ctx, work, stepPatience)
  } catch (error) {
    if (error instanceof NoRows) return failImport(ctx, importId, 'no_rows')
    if (!(error instanceof Overtaken)) throw error
  }
}
