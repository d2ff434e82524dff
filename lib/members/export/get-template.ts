import 'server-only'
import type { Context } from '@/lib/core/context'
import type { FileToSend } from '@/lib/core/file-to-send'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { fileTypes } from '@/lib/files/file-types'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { readSubUnits } from '@/lib/members/sub-unit'
import { findUnit } from '@/lib/units/internal'
import { getTemplateInput } from './schemas'
import { templateSheets } from './template-sheets'

/**
 * The workbook to fill in for a union, or for the unions of a federation: a column for each field under a header
 * that the import knows, lists of words to choose from, the union's own sub-units, and an example.
 * @throws DomainError not_found; forbidden
 */
export async function getTemplate({ ctx, input }: { ctx: Context; input: unknown }): Promise<FileToSend> {
  const { unit: code } = parseInput(getTemplateInput, input)
  const { unit, subUnits } = await withScope(ctx, async (tx) => {
    const found = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.import')
    return { unit: found, subUnits: await readSubUnits(tx, ctx, found.id, false) }
  })
  const sheets = templateSheets({
    locale: ctx.locale,
    subUnits: subUnits.map(({ name }) => name),
    forManyUnions: unit.rank !== 'grassroots',
  })
  return { name: `mau-doan-vien-${unit.code}.xlsx`, type: fileTypes.xlsx, chunks: writeXlsx(sheets) }
}
