import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { countsSchema } from './import-record'
import { listImportsInput, type ImportState } from './schemas'
import type { ImportListView } from './views'

const pageSize = 25

interface ImportLine {
  id: string
  unitCode: string
  unitName: string
  fileName: string
  state: ImportState
  uploadedAt: Date
  uploadedBy: string | null
  counts: unknown
}

/**
 * The imports of a unit and those below it within the caller's scope, the latest first.
 * @throws DomainError not_found
 */
export async function listImports({ ctx, input }: { ctx: Context; input: unknown }): Promise<ImportListView> {
  const { unit: code, before } = parseInput(listImportsInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.import')
    const below = rangeOf(unit.path)
    const rows = await tx.$queryRaw<ImportLine[]>`
      SELECT i.id, u.code AS "unitCode", u.name AS "unitName", i.file_name AS "fileName", i.state,
             i.created_at AS "uploadedAt", t.display_name AS "uploadedBy", i.counts
      FROM member_imports i
      JOIN units u ON u.tenant_id = i.tenant_id AND u.id = i.unit_id
      LEFT JOIN tenant_users t ON t.tenant_id = i.tenant_id AND t.user_id = i.created_by
      WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}
        AND i.unit_path >= ${below.lo} AND i.unit_path < ${below.hi}
        AND (${before ?? null}::uuid IS NULL OR i.id < ${before ?? null}::uuid)
      ORDER BY i.id DESC LIMIT ${pageSize + 1}`
    const page = rows.slice(0, pageSize)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      imports: page.map(({ unitCode, unitName, uploadedAt, uploadedBy, counts, ...line }) => ({
        ...line,
        unit: { code: unitCode, name: unitName },
        uploadedAt: uploadedAt.toISOString(),
        uploadedBy: uploadedBy ?? '',
        counts: countsSchema.safeParse(counts).data?.outcomes ?? null,
      })),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    }
  })
}
