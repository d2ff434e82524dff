import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { runCheck } from '@/lib/employers/imports/check-job'
import { commitImport } from '@/lib/employers/imports/commit-import'
import { runCommit } from '@/lib/employers/imports/commit-job'
import { getImport } from '@/lib/employers/imports/get-import'
import { startImport } from '@/lib/employers/imports/start-import'
import { undoImport } from '@/lib/employers/imports/undo-import'
import { runUndo } from '@/lib/employers/imports/undo-job'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { mapColumns } from '@/lib/employers/rules/import-columns'
import { rowsOf } from '@/tests/support/import-rows'

let files = 0

export interface ListOptions {
  unit?: string
  asOf?: string
  source?: string
}

/** Begins an import of these cells and checks it, without a file between; rows are numbered from 2. */
export async function checkList(
  ctx: Context,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { unit, asOf = '2024-06-30', source = 'insurance' }: ListOptions = {},
): Promise<EmployerImportView> {
  files += 1
  const bytes = Buffer.from(`list ${files}`)
  const { id } = await startImport({
    ctx,
    input: { ...(unit ? { unit } : {}), fileName: 'doanh-nghiep.xlsx', source, asOf, bytes },
  })
  const layout = { format: 'xlsx', sheet: 'A', bytes: null, repair: null, delimiter: null }
  const found = {
    layout: { ...layout, headerRow: 1, firstRow: 2 },
    ...{ encoding: 'unicode', headers: [...headers], samples: [] },
  }
  await withScope(
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE employer_imports SET state = 'checking', found = ${JSON.stringify(found)}::jsonb,
        mapping = ${JSON.stringify({ columns: mapColumns(headers) })}::jsonb, total = ${rows.length}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`,
  )
  return checkListAgain(ctx, id, rows)
}

/** Does the work of the job that checks. */
export async function checkListAgain(
  ctx: Context,
  id: string,
  rows: readonly (readonly string[])[],
): Promise<EmployerImportView> {
  await runCheck(ctx, id, async () => rowsOf(rows))
  return getImport({ ctx, input: { id } })
}

/** Asks for the commit and does the work of its job. */
export async function commitList(
  ctx: Context,
  { id, version }: Pick<EmployerImportView, 'id' | 'version'>,
): Promise<EmployerImportView> {
  await commitImport({ ctx, input: { id, version } })
  await runCommit(ctx, id)
  return getImport({ ctx, input: { id } })
}

/** Asks for the undo and does the work of its job. */
export async function undoList(
  ctx: Context,
  { id, version }: Pick<EmployerImportView, 'id' | 'version'>,
): Promise<EmployerImportView> {
  await undoImport({ ctx, input: { id, version } })
  await runUndo(ctx, id)
  return getImport({ ctx, input: { id } })
}
