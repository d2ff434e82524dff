import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readEntryGrid } from '@/lib/figures/read-entry-grid'
import { monthLabel } from '@/lib/format/month-label'
import { monthParam, parseMonthParam, type Month } from '@/lib/periods/rules/month'
import { findUnit } from '@/lib/units/internal'
import { judgeWorkbook } from './judge-workbook'
import { readWorkbook, type ReadWorkbook } from './read-workbook'
import { lineOfAnother } from './line-of-another'
import { largestWorkbook, workbookInput } from './schemas'
import type { WorkbookPreviewView } from './views'

/** The bytes come with the request's body, beside what the address says. */
const uploadInput = workbookInput.extend({ bytes: z.instanceof(Uint8Array) })

/**
 * What a workbook that came back would change, judged as a save judges it; nothing is saved. Cells left as they came
 * are not looked at: a figure that somebody else changed meanwhile stays.
 * @throws DomainError not_found; forbidden; invalid_input with the reason why the file is not taken
 */
export async function checkWorkbook({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<WorkbookPreviewView> {
  const { unit: code, month, bytes } = parseInput(uploadInput, input)
  await withScope(ctx, async (tx) => {
    await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.record')
  })
  if (bytes.length > largestWorkbook)
    throw new DomainError('invalid_input', 'file_too_large', { limit: largestWorkbook / 1024 / 1024 })
  // No connection is held while a file is read.
  const workbook = await readWorkbook(bytes)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireFitting(ctx, workbook, unit.code, month)
    const grid = await readEntryGrid(tx, ctx, unit, month)
    const moved = lineOfAnother(workbook.lines, grid.rows)
    if (moved) throw new DomainError('invalid_input', 'workbook_row_moved', moved)
    const preview = await judgeWorkbook(tx, ctx, grid, workbook)
    await audit(tx, ctx, {
      act: 'figures.workbook_checked',
      subjectKind: 'month',
      subjectId: String(month),
      unitPath: unit.path,
      details: { hash: createHash('sha256').update(bytes).digest('hex'), cells: preview.cells.length },
    })
    return preview
  })
}

function requireFitting(ctx: Context, workbook: ReadWorkbook, unitCode: string, month: Month): void {
  if (workbook.tenant !== ctx.tenantCode) throw new DomainError('invalid_input', 'workbook_wrong_tenant')
  if (workbook.unit !== unitCode)
    throw new DomainError('invalid_input', 'workbook_wrong_unit', { unit: workbook.unit.slice(0, 100) })
  if (workbook.month === monthParam(month)) return
  const theirs = parseMonthParam(workbook.month)
  throw new DomainError('invalid_input', 'workbook_wrong_month', {
    month: theirs === null ? '' : monthLabel(theirs, ctx.locale),
  })
}
