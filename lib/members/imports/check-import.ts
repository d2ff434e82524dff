import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'
import { memberColumns } from '@/lib/members/rules/member-columns'
import { wordKey, type ImportPlan } from '@/lib/members/rules/import-row'
import { readSettings } from '@/lib/members/read-settings'
import { readChoices, reapplyChoices } from './apply-choices'
import { countRows } from './count-rows'
import type { ImportCounts, ImportMapping, ImportRecord } from './import-record'
import { joinByTables } from './import-steps'
import { matchRows } from './match-rows'
import { readRosterStamp } from './roster-stamp'
import { settleRows } from './settle-rows'
import { stageRows, type StagedRow } from './stage-rows'
import { readTargetUnits } from './target-units'
import { RowsOfFile } from './understand-rows'

/** Rows below the header, blank ones left out, some at a time. */
export type FileRows = AsyncGenerator<readonly { rowNumber: number; cells: readonly string[] }[]>

/**
 * The database client keeps what its last hundred statements were called with: at 2,500 rows each that was the
 * whole file, and 100,000 rows were more than a worker may hold.
 */
const rowsAtOnce = 250

/**
 * The dry run: reads, checks and matches every row, and writes what would become of it. Nothing but the import's
 * own rows is changed. The commit does exactly what stands in them.
 *
 * @param told how many rows have been read so far
 */
export async function checkImport(
  tx: Tx,
  ctx: Context,
  found: ImportRecord,
  rows: FileRows,
  told: (done: number) => Promise<void>,
): Promise<{ counts: ImportCounts; stamp: string; rows: number }> {
  await joinByTables(tx)
  const units = await readTargetUnits(tx, ctx, found)
  const { requiredFields: required, cardPattern } = await readSettings(tx, ctx)
  const file = new RowsOfFile(ctx, planOf(ctx, found.mapping), { required, cardPattern }, units)
  const choices = await readChoices(tx, ctx, found.id)
  await tx.$executeRaw`SELECT clear_import_rows(${found.id}::uuid)`
  let done = 0
  let waiting: StagedRow[] = []
  // The database writes some rows while the next are being read.
  let writing = Promise.resolve()
  for await (const some of rows) {
    for (const { rowNumber, cells } of some) waiting.push(file.understand(rowNumber, cells))
    if (waiting.length < rowsAtOnce) continue
    await writing
    await told(done)
    writing = stageRows(tx, ctx, found, waiting)
    writing.catch(() => {}) // thrown where it is awaited
    done += waiting.length
    waiting = []
  }
  await writing
  await stageRows(tx, ctx, found, waiting)
  done += waiting.length
  // Before matching: whatever changes after it was read asks for another check.
  const stamp = await readRosterStamp(tx, ctx, found.id)
  await matchRows(tx, ctx, found.id)
  await settleRows(tx, ctx, found.id)
  await reapplyChoices(tx, ctx, found.id, choices)
  const counts = { ...(await countRows(tx, ctx, found.id)), unknownWords: file.unknownWords }
  return { counts, stamp, rows: done }
}

/** How the mapping is read on behalf of this user: sensitive columns only by who may see them. */
export function planOf(ctx: Context, { columns, values }: ImportMapping): ImportPlan {
  const mayRead = (field: MemberColumnName) =>
    !memberColumns[field].sensitive || ctx.capabilities.has('members.sensitive')
  return {
    columns: columns.flatMap(({ index, field }) =>
      field !== null && mayRead(field) ? [{ index, field }] : [],
    ),
    words: new Map(values.map(({ field, text, code }) => [wordKey(field, text), code])),
  }
}
