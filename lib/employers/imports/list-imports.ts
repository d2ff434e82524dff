import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findUnit } from '@/lib/units/internal'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { countsSchema } from './import-record'
import { listImportsInput, type EmployerImportState, type ListSource } from './schemas'
import type { EmployerImportListView } from './views'

const pageSize = 25

interface StoredLine {
  id: string
  unitCode: string
  unitName: string
  fileName: string
  source: ListSource
  asOf: CalendarDate
  state: EmployerImportState
  uploadedAt: Date
  uploadedBy: string | null
  counts: unknown
}

/**
 * The imports of employers into a federation and those below it within the caller's scope, the latest first.
 * @throws DomainError not_found, also for a grassroots union
 */
export async function listImports({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerImportListView> {
  const { unit: code, before } = parseInput(listImportsInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'employers.import')
    // No employer falls to a grassroots union: no list goes there.
    if (unit.rank === 'grassroots') throw notFound()
    const below = rangeOf(unit.path)
    const rows = await tx.$queryRaw<StoredLine[]>`
      SELECT i.id, u.code AS "unitCode", u.name AS "unitName", i.file_name AS "fileName", i.source, i.as_of::text AS "asOf",
             i.state, i.created_at AS "uploadedAt", t.display_name AS "uploadedBy", i.counts
      FROM employer_imports i
      JOIN units u ON u.tenant_id = i.tenant_id AND u.id = i.unit_id
      LEFT JOIN tenant_users t ON t.tenant_id = i.tenant_id AND t.user_id = i.created_by
      WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}
        AND i.unit_path >= ${below.lo} AND i.unit_path < ${below.hi}
        AND (${before ?? null}::uuid IS NULL OR i.id < ${before ?? null}::uuid)
      ORDER BY i.id DESC LIMIT ${pageSize + 1}`
    const page = rows.slice(0, pageSize)
    return {
      unit: { code: unit.code, name: unit.name },
      today: ctx.today,
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
