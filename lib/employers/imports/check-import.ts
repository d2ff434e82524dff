import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { FileRows } from '@/lib/members/imports/check-import'
import { joinByTables } from '@/lib/members/imports/import-steps'
import { readChoices, reapplyChoices } from './apply-choices'
import { countRows } from './count-rows'
import { clearImportRows } from './import-file'
import type { ImportCounts, ImportRecord } from './import-record'
import { matchRows } from './match-rows'
import { readRegisterStamp } from './register-stamp'
import { settleRows } from './settle-rows'
import { stageRows, type StagedRow } from './stage-rows'
import { readTargetUnits } from './target-units'
import { RowsOfList } from './understand-rows'

const rowsAtOnce = 2_500

/**
 * The dry run: reads, checks and matches every row, and writes what would become of it. Nothing but the import's
 * own rows is changed. The commit does exactly what stands in them.
 * @param told how many rows have been read so far
 */
export async function checkImport(
  tx: Tx,
  ctx: Context,
  found: ImportRecord,
  rows: FileRows,
  told: (done: number) => Promise<void>,
): Promise<{ counts: ImportCounts; rows: number }> {
  await joinByTables(tx)
  const plan = found.mapping.columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]))
  const list = new RowsOfList(plan, await readTargetUnits(tx, ctx, found))
  const choices = await readChoices(tx, ctx, found.id)
  await clearImportRows(tx, found.id)
  let done = 0
  let waiting: StagedRow[] = []
  for await (const some of rows) {
    for (const { rowNumber, cells } of some) waiting.push(list.understand(rowNumber, cells))
    if (waiting.length < rowsAtOnce) continue
    await stageRows(tx, ctx, found, waiting)
    done += waiting.length
    waiting = []
    await told(done)
  }
  await stageRows(tx, ctx, found, waiting)
  done += waiting.length
  // Before matching: whatever changes after it was read asks for another check.
  const stamp = await readRegisterStamp(tx, ctx)
  await matchRows(tx, ctx, found)
  await settleRows(tx, ctx, found.id)
  await reapplyChoices(tx, ctx, found.id, choices)
  const rechecked = found.counts?.rechecked
  const counts = { ...(await countRows(tx, ctx, found.id)), stamp, ...(rechecked ? { rechecked } : {}) }
  return { counts, rows: done }
}
