import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { rowViewOf, type StoredRow } from './import-row-view'
import { findImport } from './internal'
import { importRowsInput } from './schemas'
import type { EmployerImportRowsView } from './views'

const pageSize = 50

/**
 * A page of an import's rows, as they stand in the file: what each says, what it would change, what was found.
 * @throws DomainError not_found
 */
export async function listImportRows({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerImportRowsView> {
  const { id, outcome, finding, after } = parseInput(importRowsInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const { asOf } = await findImport(tx, ctx, id)
    const sought = finding === undefined ? null : JSON.stringify([{ code: finding }])
    // The page first, then what its rows name: of rows that have only just come the planner knows nothing.
    const rows = await tx.$queryRaw<StoredRow[]>`
      WITH r AS MATERIALIZED (
        SELECT * FROM employer_import_rows
        WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid AND row_number > ${after}::int
          AND (${outcome ?? null}::text IS NULL OR outcome = ${outcome ?? null}::text)
          AND (${sought}::jsonb IS NULL OR findings @> ${sought}::jsonb)
        ORDER BY row_number LIMIT ${pageSize + 1}
      )
      SELECT r.row_number AS "rowNumber", r.outcome, r.choice, r.findings, r.same_as_row AS "sameAsRow", r.changed,
        r.matched_by AS "matchedBy", e.id AS "employerId", e.name AS "employerName", u.name AS "employerUnit",
        jsonb_build_object('name', nullif(r.name, ''), 'taxCode', r.tax_code, 'workers', r.workers::text,
          'women', r.women::text, 'ownership', r.ownership, 'industryCode', r.industry_code, 'address', r.address,
          'communeCode', r.commune_code, 'phone', r.phone, 'contact', r.contact,
          'unitCode', coalesce(n.name, t.name)) AS said,
        CASE WHEN r.before IS NOT NULL THEN jsonb_build_object('name', r.before->'employer'->>'name',
          'taxCode', r.before->'employer'->>'tax_code', 'ownership', r.before->'employer'->>'ownership',
          'industryCode', r.before->'employer'->>'industry_code', 'address', r.before->'employer'->>'address',
          'communeCode', r.before->'employer'->>'commune_code', 'phone', r.before->'employer'->>'phone',
          'contact', r.before->'employer'->>'contact', 'workers', r.before->'held'->>'workers',
          'women', r.before->'held'->>'women')
        WHEN e.id IS NOT NULL THEN jsonb_build_object('name', e.name, 'taxCode', e.tax_code, 'ownership', e.ownership,
          'industryCode', e.industry_code, 'address', e.address, 'communeCode', e.commune_code, 'phone', e.phone,
          'contact', e.contact, 'workers', w.workers::text, 'women', w.women::text) END AS held
      FROM r
      LEFT JOIN units t ON t.tenant_id = r.tenant_id AND t.id = r.target_unit_id
      LEFT JOIN units n ON n.tenant_id = r.tenant_id AND n.id = r.union_id
      LEFT JOIN employers e ON e.tenant_id = r.tenant_id AND e.id = r.employer_id
        AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
      LEFT JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
      LEFT JOIN employer_workforce w ON w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL
        AND w.valid_from <= ${asOf}::date AND (w.valid_to IS NULL OR w.valid_to > ${asOf}::date)
        AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}
      ORDER BY r.row_number`
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM employer_import_rows r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${id}::uuid
        AND (${outcome ?? null}::text IS NULL OR r.outcome = ${outcome ?? null}::text)
        AND (${sought}::jsonb IS NULL OR r.findings @> ${sought}::jsonb)`
    const page = rows.slice(0, pageSize)
    return {
      rows: page.map(rowViewOf),
      total: counted?.total ?? 0,
      next: rows.length > pageSize ? (page.at(-1)?.rowNumber ?? null) : null,
    }
  })
}
