import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { refreshUnions } from '@/lib/employers/union-links'
import { lockStep, stepPatience } from '@/lib/members/imports/import-steps'
import { lockTargets } from './import-steps'
import { findImport } from './internal'
import { undoRows } from './undo-rows'

/** Takes an import back, all of it in one transaction; doing it a second time does nothing. */
export async function runUndo(ctx: Context, importId: string): Promise<void> {
  requireCapability(ctx, 'employers.import')
  await withScope(
    ctx,
    async (tx) => {
      await lockStep(tx, importId)
      const found = await findImport(tx, ctx, importId)
      if (found.state !== 'undoing') return
      await lockTargets(tx, ctx, importId)
      const { undo, unlinked } = await undoRows(tx, ctx, importId)
      await tx.$executeRaw`
        UPDATE employer_imports SET state = 'undone', undone_at = now(), undone_by = ${ctx.userId}::uuid,
          counts = counts || ${JSON.stringify({ undo })}::jsonb, version = version + 1
        WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${importId}::uuid`
      const { voided, restored, kept } = undo
      await audit(tx, ctx, {
        act: 'employer.import_undone',
        subjectKind: 'employer_import',
        subjectId: importId,
        unitPath: found.unitPath,
        details: { voided, restored, kept },
      })
      await refreshUnions(
        tx,
        ctx,
        unlinked.map(({ unionId }) => unionId),
        unlinked.map(({ on }) => on),
      )
    },
    stepPatience,
  )
}
