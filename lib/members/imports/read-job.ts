import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { FileError } from '@/lib/files/file-error'
import { storableText } from '@/lib/files/text/storable-text'
import { searchKey } from '@/lib/format/search-key'
import { mapColumns, missingColumns } from '@/lib/members/rules/import-columns'
import { runCheck } from './check-job'
import type { FileRows } from './check-import'
import { readImportFile } from './import-file'
import type { ImportFound, ImportMapping, ImportRecord } from './import-record'
import { failImport, lockStep, stepPatience } from './import-steps'
import { findImport, sendOn } from './internal'
import { describeImportFile, openImportRows } from './open-import-file'
import { readColumnMemory } from './remember-columns'

/**
 * Looks into an uploaded file: what it is, where its headers stand, which column is which. Where that is enough to
 * read rows by, they are checked next; else the user is asked.
 */
export async function runRead(ctx: Context, importId: string): Promise<void> {
  requireCapability(ctx, 'members.import')
  await orRefuse(ctx, importId, () =>
    withScope(
      ctx,
      async (tx) => {
        await lockStep(tx, importId)
        const found = await findImport(tx, ctx, importId)
        if (found.state !== 'reading') return
        const memory = await readColumnMemory(tx, ctx, found)
        const described = await describeImportFile(await readImportFile(tx, ctx, importId), memory)
        await keep(tx, ctx, found, described, memory)
      },
      stepPatience,
    ),
  )
}

/** The check of rows as they stand in the file; a file that breaks off in the middle is refused as a whole. */
export async function runFileCheck(ctx: Context, importId: string): Promise<void> {
  await orRefuse(ctx, importId, () =>
    runCheck(ctx, importId, async (tx, found): Promise<FileRows> => {
      if (!found.found) throw new FileError('broken')
      return openImportRows(await readImportFile(tx, ctx, importId), found.found)
    }),
  )
}

async function keep(
  tx: Tx,
  ctx: Context,
  found: ImportRecord,
  described: ImportFound,
  memory: ReadonlyMap<string, string>,
): Promise<void> {
  const headers = described.headers.map((text) => ({ text, key: searchKey(text) }))
  const mapping: ImportMapping = { columns: mapColumns(headers, memory), values: [] }
  const samples = described.samples.map((cells) => cells.map(withoutLongNumbers))
  await tx.$executeRaw`
    UPDATE member_imports SET found = ${JSON.stringify({ ...described, samples })}::jsonb,
      mapping = ${JSON.stringify(mapping)}::jsonb, state = 'mapping', version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${found.id}::uuid`
  const enough =
    missingColumns(mapping.columns, { ofFederation: found.unitRank !== 'grassroots' }).length === 0
  if (enough) await sendOn(tx, ctx, found, { state: 'checking', job: 'member-import.check' })
}

/** Numbers that may be somebody's identity number are not kept in plain, not even as a sample. */
function withoutLongNumbers(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 9 ? `•••• ${digits.slice(-4)}` : storableText(text.slice(0, 80))
}

async function orRefuse(ctx: Context, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const [code, detail] = failureOf(error)
    await failImport(ctx, importId, code, detail)
  }
}

function failureOf({ problem }: FileError) {
  if (problem === 'too_many_rows') return ['too_many_rows', null] as const
  return ['unreadable', problem] as const
}
