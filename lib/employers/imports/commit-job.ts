import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { refreshUnions } from '@/lib/employers/union-links'
import { lockStep, stepPatience } from '@/lib/members/imports/import-steps'
import { commitRows } from './commit-rows'
import { clearImportFile } from './import-file'
import type { ImportRecord } from './import-record'
import { lockTargets, progressOf } from './import-steps'
import { findImport, sendOn } from './internal'
import { readRegisterStamp, RegisterMoved } from './register-stamp'

/**
 * Writes a checked list into the register, all of it in one transaction: seen from outside it is there or not. Where
 * the register has moved since the check, nothing is written and the rows are checked anew.
 */
export async function runCommit(ctx: Context, importId: string): Promise<void> {
  requireCapability(ctx, 'employers.import')
  try {
    await withScope(ctx, (tx) => commit(tx, ctx, importId), stepPatience)
  } catch (error) {
    if (!(error instanceof RegisterMoved) && !isTaken(error)) throw error
    await withScope(ctx, async (tx) => {
      const found = await findImport(tx, ctx, importId)
      if (found.state === 'committing') await checkAnew(tx, ctx, found)
    })
  }
}

async function commit(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await lockStep(tx, importId)
  const found = await findImport(tx, ctx, importId)
  if (found.state !== 'committing') return
  await lockTargets(tx, ctx, importId)
  if ((await readRegisterStamp(tx, ctx)) !== found.counts?.stamp) return checkAnew(tx, ctx, found)

  const { unionIds, days } = await commitRows(tx, ctx, found, progressOf(ctx, importId))
  const after = await readRegisterStamp(tx, ctx)
  await tx.$executeRaw`
    UPDATE employer_imports SET state = 'committed', committed_at = now(), committed_by = ${ctx.userId}::uuid,
      counts = counts || ${JSON.stringify({ after })}::jsonb, done = total, version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${importId}::uuid`
  await clearImportFile(tx, importId)
  await audit(tx, ctx, {
    act: 'employer.import_committed',
    subjectKind: 'employer_import',
    subjectId: importId,
    unitPath: found.unitPath,
    details: { ...found.counts.outcomes, statements: found.counts.statements, links: found.counts.links },
  })
  await refreshUnions(tx, ctx, unionIds, days)
}

async function checkAnew(tx: Tx, ctx: Context, found: ImportRecord): Promise<void> {
  await tx.$executeRaw`
    UPDATE employer_imports SET counts = counts || '{"rechecked": true}'::jsonb
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${found.id}::uuid`
  await sendOn(tx, ctx, found, { state: 'checking', job: 'employer-import.check' })
}

/** Somebody else took a tax code, stated a day or linked a union between the check and the commit. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    /\b23505\b|employers_one_tax_code|employer_workforce_one_a_day|employer_unions_one_open/.test(
      error.message,
    )
  )
}
