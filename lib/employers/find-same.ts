import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { SameEmployer } from './views'

const mostNames = 5

/**
 * Employers in scope with this tax code, or with this name but for case and marks; at most five of the name. One
 * whose two tax codes differ and that is a branch bears the same name by custom: it is told of as well.
 */
export async function findSame(
  tx: Tx,
  ctx: Context,
  { name, taxCode, except }: { name: string; taxCode: string | null; except?: string },
): Promise<SameEmployer[]> {
  const rows = await tx.$queryRaw<
    { by: SameEmployer['by']; id: string; name: string; unit: string; taxCode: string | null }[]
  >`
    SELECT CASE WHEN e.tax_code = ${taxCode} THEN 'tax_code' ELSE 'name' END AS by, e.id, e.name, u.name AS unit,
      e.tax_code AS "taxCode"
    FROM employers e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
      AND e.voided_at IS NULL AND (e.tax_code = ${taxCode} OR e.search_key = search_key(${name}))
      AND (${except ?? null}::uuid IS NULL OR e.id <> ${except ?? null}::uuid)
    ORDER BY e.tax_code = ${taxCode} IS TRUE DESC, e.id LIMIT ${mostNames + 1}`
  return rows.map(({ by, ...employer }) => ({ by, employer }))
}

/** Whether the database refused a second living employer of a tax code: one that the asker does not see. */
export function isHeldTaxCode(error: unknown): boolean {
  return error instanceof Error && /employers_one_tax_code|tenant_id.*tax_code/.test(error.message)
}

/** Somebody has this tax code already; who, is not the asker's to know. */
export const heldElsewhere = {
  status: 'held',
  same: [{ by: 'tax_code', employer: null }],
} as const satisfies {
  status: 'held'
  same: SameEmployer[]
}
