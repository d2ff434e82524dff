import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { mapColumns, missingColumns } from '@/lib/employers/rules/import-columns'
import { FileError } from '@/lib/files/file-error'
import { lockStep, stepPatience } from '@/lib/members/imports/import-steps'
import { openImportRows } from '@/lib/members/imports/open-import-file'
import { runCheck } from './check-job'
import { describeList } from './describe-list'
import { readImportFile } from './import-file'
import type { ImportMapping } from './import-record'
import { failImport } from './import-steps'
import { findImport, sendOn } from './internal'

/**
 * Looks into an uploaded list: what it is, where its headers stand, which column is which. Where that is enough to
 * read rows by, they are checked next; else the user is asked.
 */
export async function runRead(ctx: Context, importId: string): Promise<void> {
  requireCapability(ctx, 'employers.import')
  await orRefuse(ctx, importId, () =>
    withScope(
      ctx,
      async (tx) => {
        await lockStep(tx, importId)
        const found = await findImport(tx, ctx, importId)
        if (found.state !== 'reading') return
        const described = await describeList(await readImportFile(tx, ctx, importId))
        const mapping: ImportMapping = { columns: mapColumns(described.headers) }
        await tx.$executeRaw`
          UPDATE employer_imports SET found = ${JSON.stringify(described)}::jsonb, mapping = ${JSON.stringify(mapping)}::jsonb,
            state = 'mapping', version = version + 1
          WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${importId}::uuid`
        if (missingColumns(mapping.columns).length === 0)
          await sendOn(tx, ctx, found, { state: 'checking', job: 'employer-import.check' })
      },
      stepPatience,
    ),
  )
}

/** The check of rows as they stand in the file; a file that breaks off in the middle is refused as a whole. */
export async function runFileCheck(ctx: Context, importId: string): Promise<void> {
  await orRefuse(ctx, importId, () =>
    runCheck(ctx, importId, async (tx, { found }) => {
      if (!found) throw new FileError('broken')
      return openImportRows(await readImportFile(tx, ctx, importId), found)
    }),
  )
}

async function orRefuse(ctx: Context, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    if (error.problem === 'too_many_rows') await failImport(ctx, importId, 'too_many_rows')
    else await failImport(ctx, importId, 'unreadable', error.problem)
  }
}
