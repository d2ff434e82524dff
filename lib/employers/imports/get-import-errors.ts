import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findImport } from './internal'
import { importInput } from './schemas'
import type { EmployerImportErrorsView } from './views'

/**
 * The rows that did not go in, wrong or doubtful, as the file had them, with what was found: for a workbook to be
 * corrected and imported again.
 * @throws DomainError not_found
 */
export async function getImportErrors({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerImportErrorsView> {
  const { id } = parseInput(importInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const { fileName, found } = await findImport(tx, ctx, id)
    const rows = await tx.$queryRaw<EmployerImportErrorsView['rows']>`
      SELECT row_number AS "rowNumber", cells, findings FROM employer_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid AND outcome IN ('wrong', 'duplicate')
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      ORDER BY row_number`
    return { fileName, headers: found?.headers ?? [], rows }
  })
}
