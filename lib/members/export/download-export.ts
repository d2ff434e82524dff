import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import type { FileToSend } from '@/lib/core/file-to-send'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { type Tx, withScope } from '@/lib/db/with-scope'
import type { CellValue } from '@/lib/files/cells/cell-value'
import { fileTypes } from '@/lib/files/file-types'
import { writeCsv } from '@/lib/files/write-csv'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { type ReadFilter, readFilter } from '@/lib/members/member-filter'
import { type MemberOrder, orderOf } from '@/lib/members/member-order'
import { isMemberColumn, type MemberColumnName } from '@/lib/members/rules/member-columns'
import { searchedRange } from '@/lib/members/searched-range'
import { readSight, type Sight } from '@/lib/members/sight'
import { findUnit } from '@/lib/units/internal'
import { codeWords } from './code-words'
import { exportedCells } from './exported-cells'
import { readExportedMembers } from './read-exported-members'
import { downloadExportInput, type ExportFormat, exportMembersInput } from './schemas'
import { columnToWrite, sheetNames } from './written-columns'

/**
 * The file of an export: made while it is sent, out of what the user sees at this moment.
 * @throws DomainError not_found where it is another user's, has expired or never was; forbidden
 */
export async function downloadExport({ ctx, input }: { ctx: Context; input: unknown }): Promise<FileToSend> {
  const { id } = parseInput(downloadExportInput, input)
  const { found, filter, order, sight } = await withScope(ctx, async (tx) => {
    const export_ = await findExport(tx, ctx, id)
    requireCapability(ctx, 'members.read')
    requireCapability(ctx, 'members.export')
    const {
      filter: asked,
      sort,
      dir,
    } = parseInput(exportMembersInput, {
      ...(JSON.parse(export_.query) as object),
      format: export_.format,
    })
    const unit = await findUnit(tx, ctx, asked.unit)
    await audit(tx, ctx, {
      act: 'member.export_fetched',
      subjectKind: 'member_export',
      subjectId: id,
      unitPath: unit.path,
    })
    const read = readFilter(ctx, asked, searchedRange(ctx, unit.path))
    return { found: export_, filter: read, order: orderOf(sort, dir), sight: await readSight(tx, ctx) }
  })
  const columns = found.columns.filter(isMemberColumn)
  const sheet = {
    name: sheetNames[ctx.locale].members,
    columns: columns.map((name) => columnToWrite(name, ctx.locale)),
    rows: rowsOf(ctx, { filter, order, sight, columns }),
  }
  return {
    name: `doan-vien-${found.unitCode}-${ctx.today}.${found.format}`,
    type: fileTypes[found.format],
    chunks: found.format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet]),
  }
}

interface FoundExport {
  query: string
  format: ExportFormat
  columns: string[]
  unitCode: string
}

async function findExport(tx: Tx, ctx: Context, id: string): Promise<FoundExport> {
  const rows = await tx.$queryRaw<FoundExport[]>`
    SELECT e.query, e.format, e.columns, u.code AS "unitCode"
    FROM member_exports e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${id}::uuid AND e.user_id = ${ctx.userId}::uuid
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi} AND e.expires_at > now()`
  const found = rows[0]
  if (!found) throw notFound()
  return found
}

async function* rowsOf(
  ctx: Context,
  {
    filter,
    order,
    sight,
    columns,
  }: { filter: ReadFilter; order: MemberOrder; sight: Sight; columns: readonly MemberColumnName[] },
): AsyncGenerator<CellValue[]> {
  const words = codeWords(ctx.locale)
  for await (const members of readExportedMembers(ctx, filter, order))
    for (const member of members) yield exportedCells(member, columns, sight, words)
}
