import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { FileRows } from '@/lib/members/imports/check-import'
import { runCheck } from '@/lib/members/imports/check-job'
import { runCommit } from '@/lib/members/imports/commit-job'
import { commitImport } from '@/lib/members/imports/commit-import'
import { getImport } from '@/lib/members/imports/get-import'
import { startImport } from '@/lib/members/imports/start-import'
import { undoImport } from '@/lib/members/imports/undo-import'
import { runUndo } from '@/lib/members/imports/undo-job'
import type { ImportView } from '@/lib/members/imports/views'
import { mapColumns } from '@/lib/members/rules/import-columns'

let files = 0

/** Rows below a header, some at a time, as a reader of files gives them; rows are numbered from 2. */
export async function* rowsOf(rows: readonly (readonly string[])[], atOnce = 1_000): FileRows {
  for (let from = 0; from < rows.length; from += atOnce)
    yield rows.slice(from, from + atOnce).map((cells, index) => ({ rowNumber: from + index + 2, cells }))
}

/** Begins an import of these cells and checks it, without a file between. */
export async function checkRows(
  ctx: Context,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  unit?: string,
): Promise<ImportView> {
  files += 1
  const { id } = await startImport({
    ctx,
    input: { ...(unit ? { unit } : {}), fileName: 'danh-sach.xlsx', bytes: Buffer.from(`file ${files}`) },
  })
  const columns = mapColumns(
    headers.map((text) => ({ text, key: searchKey(text) })),
    new Map(),
  )
  const found = {
    format: 'xlsx',
    encoding: null,
    sheet: 'A',
    headerRow: 1,
    headers: [...headers],
    samples: [],
  }
  await withScope(
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE member_imports SET state = 'checking', found = ${JSON.stringify(found)}::jsonb,
        mapping = ${JSON.stringify({ columns, values: [] })}::jsonb, total = ${rows.length}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`,
  )
  return checkAgain(ctx, id, rows)
}

/** Does the work of the job that checks. */
export async function checkAgain(
  ctx: Context,
  id: string,
  rows: readonly (readonly string[])[],
): Promise<ImportView> {
  await runCheck(ctx, id, async () => rowsOf(rows))
  return getImport({ ctx, input: { id } })
}

/** Asks for the commit and does the work of its job. */
export async function commitRead(ctx: Context, { id, version }: ImportView): Promise<ImportView> {
  await commitImport({ ctx, input: { id, version } })
  await runCommit(ctx, id)
  return getImport({ ctx, input: { id } })
}

/** Asks for the undo and does the work of its job. */
export async function undoRead(ctx: Context, { id, version }: ImportView): Promise<ImportView> {
  await undoImport({ ctx, input: { id, version } })
  await runUndo(ctx, id)
  return getImport({ ctx, input: { id } })
}
