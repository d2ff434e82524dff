import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { FileToSend } from '@/lib/core/file-to-send'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { fileTypes } from '@/lib/files/file-types'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { readEntryGrid } from '@/lib/figures/read-entry-grid'
import { monthParam } from '@/lib/periods/rules/month'
import { findUnit } from '@/lib/units/internal'
import { formColumns, formSheet } from './form-sheet'
import { formTexts } from './form-texts'
import { keptSheet } from './kept-sheet'
import { workbookInput } from './schemas'

/**
 * A month's form as a workbook: the lines and figures of the grid as they stand, to be filled in and brought back.
 * @throws DomainError not_found; forbidden; not_ready where no unit reports that month
 */
export async function fetchWorkbook({ ctx, input }: { ctx: Context; input: unknown }): Promise<FileToSend> {
  const { unit: code, month } = parseInput(workbookInput, input)
  const view = await withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const grid = await readEntryGrid(tx, ctx, unit, month)
    await audit(tx, ctx, {
      act: 'figures.workbook_fetched',
      subjectKind: 'month',
      subjectId: String(month),
      unitPath: unit.path,
      details: { units: grid.rows.length },
    })
    return grid
  })
  if (view.rows.length === 0) throw new DomainError('not_ready', 'workbook_empty_month')
  const columns = formColumns(view)
  return {
    name: `so-lieu-${view.unit.code}-${monthParam(month)}.xlsx`,
    type: fileTypes.xlsx,
    chunks: writeXlsx([
      formSheet(view, columns, formTexts(ctx.locale)),
      keptSheet(view, columns, now().toISOString()),
    ]),
  }
}
