import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { employersOn, isCalled } from './employer-filter'
import { searchEmployersInput } from './schemas'
import type { FoundEmployerView } from './views'

const mostFound = 8

interface Row extends Omit<FoundEmployerView, 'union'> {
  unionCode: string | null
  unionName: string | null
}

/** The first open employers in the whole scope that a text finds, by name or tax code. None for an empty text. */
export async function searchEmployers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ employers: FoundEmployerView[]; more: boolean }> {
  const { q } = parseInput(searchEmployersInput, input)
  requireCapability(ctx, 'employers.read')
  if (q.trim() === '') return { employers: [], more: false }
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT e.id, e.name, e.tax_code AS "taxCode", u.name AS unit, w.workers, g.code AS "unionCode", g.name AS "unionName"
      FROM ${employersOn(ctx, ctx.today)}
      JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
      LEFT JOIN units g ON g.tenant_id = e.tenant_id AND g.id = n.union_id
        AND g.path >= ${ctx.scope.lo} AND g.path < ${ctx.scope.hi}
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
        AND e.voided_at IS NULL AND (e.closed_on IS NULL OR e.closed_on > ${ctx.today}::date) AND ${isCalled(q)}
      ORDER BY e.name COLLATE "vi-x-icu", e.id LIMIT ${mostFound + 1}`
    return { employers: rows.slice(0, mostFound).map(foundView), more: rows.length > mostFound }
  })
}

function foundView({ unionCode, unionName, ...employer }: Row): FoundEmployerView {
  const union = unionCode !== null && unionName !== null ? { code: unionCode, name: unionName } : null
  return { ...employer, union }
}
