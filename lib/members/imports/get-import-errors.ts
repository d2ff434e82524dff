import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { unseal } from '@/lib/core/sealing'
import { withScope } from '@/lib/db/with-scope'
import { findImport } from './internal'
import { importInput } from './schemas'
import { cellsPlace } from './stage-rows'
import type { ImportErrorsView, ImportFindingView } from './views'

/**
 * The rows that did not go in, wrong or doubtful, as the file had them, with what was found: for a workbook to be
 * corrected and imported again. Whoever brought the file gets its own cells back, unmasked; others with the
 * capability, only where they see members in full.
 * @throws DomainError not_found; forbidden
 */
export async function getImportErrors({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ImportErrorsView> {
  const { id } = parseInput(importInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'members.import')
    const found = await findImport(tx, ctx, id)
    if (found.createdBy !== ctx.userId && !ctx.capabilities.has('members.read_full'))
      throw new DomainError('forbidden')
    const rows = await tx.$queryRaw<
      { rowNumber: number; cells: Uint8Array; findings: ImportFindingView[] }[]
    >`
      SELECT row_number AS "rowNumber", cells, findings FROM member_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid AND outcome IN ('wrong', 'duplicate')
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      ORDER BY row_number`
    return {
      fileName: found.fileName,
      headers: found.found?.headers ?? [],
      rows: rows.map(({ rowNumber, cells, findings }) => ({
        rowNumber,
        cells: JSON.parse(unseal(cells, cellsPlace(ctx.tenantId, id, rowNumber))) as string[],
        findings,
      })),
    }
  })
}
