import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportRecord } from './import-record'

/** So many times more or fewer workers than kept are worth a look. */
const farOff = 5
/** Below so many workers everything is a large change. */
const fewWorkers = 10

/**
 * Finds for each row that can go in which employer of the caller's scope it names: by the tax code, else by the name
 * without case and tone marks, as long as the tax codes do not say otherwise. Writes what becomes of the row and what
 * would change; rows that name nobody stay new. All rows at once.
 */
export async function matchRows(
  tx: Tx,
  ctx: Context,
  { id: importId, asOf }: Pick<ImportRecord, 'id' | 'asOf'>,
): Promise<void> {
  await tx.$executeRaw`
    WITH r AS MATERIALIZED (
      -- A row whose name stands in the file twice may still be told by its tax code.
      SELECT row_number, tax_code, CASE outcome WHEN 'new' THEN name_key ELSE '' END AS name_key
      FROM employer_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND (outcome = 'new'
        OR outcome = 'duplicate' AND tax_code IS NOT NULL AND findings @> '[{"code": "same_name_in_file"}]')
    ), e AS MATERIALIZED (
      SELECT id, tax_code, search_key, coalesce(closed_on <= ${asOf}::date, false) AS closed FROM employers
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL
    ), by_code AS (
      SELECT r.row_number, e.id, e.closed FROM r JOIN e ON e.tax_code = r.tax_code
    ), by_name AS (
      SELECT r.row_number, count(*) AS named,
        count(*) FILTER (WHERE e.tax_code IS NULL OR r.tax_code IS NULL) AS fitting,
        min(e.id::text) FILTER (WHERE e.tax_code IS NULL OR r.tax_code IS NULL) AS fit, min(e.id::text) AS any_of_name
      FROM r JOIN e ON e.search_key = r.name_key AND NOT e.closed
      WHERE r.name_key <> '' AND r.row_number NOT IN (SELECT row_number FROM by_code)
      GROUP BY r.row_number
    ), chosen AS (
      SELECT row_number, id, 'tax_code' AS matched_by, CASE WHEN closed THEN 'employer_closed' END AS doubt FROM by_code
      UNION ALL
      SELECT row_number, CASE WHEN fitting = 1 THEN fit WHEN fitting = 0 AND named = 1 THEN any_of_name END::uuid, 'name',
        CASE WHEN fitting > 1 THEN 'several_employers' WHEN fitting = 0 AND named = 1 THEN 'other_tax_code' END
      FROM by_name WHERE fitting > 0 OR named = 1
    ), held AS (
      SELECT employer_id, workers, women FROM employer_workforce
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL AND valid_from <= ${asOf}::date AND (valid_to IS NULL OR valid_to > ${asOf}::date)
    ), organised AS (
      SELECT employer_id, (array_agg(union_id ORDER BY valid_from DESC))[1] AS union_id FROM employer_unions
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL AND (valid_to IS NULL OR valid_to > ${asOf}::date)
      GROUP BY employer_id
    ), later AS (
      SELECT DISTINCT employer_id FROM employer_workforce
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL AND valid_from > ${asOf}::date
    ), compared AS (
      SELECT c.row_number, c.matched_by, c.doubt, m.id, m.version,
        array_remove(ARRAY[
          CASE WHEN w.name <> '' AND w.name_key <> m.search_key THEN 'name' END,
          CASE WHEN w.tax_code IS DISTINCT FROM m.tax_code AND w.tax_code IS NOT NULL THEN 'taxCode' END,
          CASE WHEN w.ownership IS DISTINCT FROM m.ownership AND w.ownership IS NOT NULL THEN 'ownership' END,
          CASE WHEN w.industry_code IS DISTINCT FROM m.industry_code AND w.industry_code IS NOT NULL THEN 'industryCode' END,
          CASE WHEN w.commune_code IS DISTINCT FROM m.commune_code AND w.commune_code IS NOT NULL THEN 'communeCode' END,
          CASE WHEN w.address IS DISTINCT FROM m.address AND w.address IS NOT NULL THEN 'address' END,
          CASE WHEN w.phone IS DISTINCT FROM m.phone AND w.phone IS NOT NULL THEN 'phone' END,
          CASE WHEN w.contact IS DISTINCT FROM m.contact AND w.contact IS NOT NULL THEN 'contact' END,
          CASE WHEN w.workers IS DISTINCT FROM h.workers AND w.workers IS NOT NULL THEN 'workers' END,
          CASE WHEN w.women IS DISTINCT FROM h.women AND w.women IS NOT NULL THEN 'women' END,
          CASE WHEN w.union_id IS NOT NULL AND o.union_id IS NULL THEN 'unitCode' END
        ], NULL) AS changed,
        array_remove(ARRAY[
          CASE WHEN c.matched_by = 'tax_code' AND w.name <> '' AND w.name_key <> m.search_key THEN jsonb_build_object(
            'code', 'name_differs', 'field', 'name', 'params', jsonb_build_object('name', m.name)) END,
          CASE WHEN greatest(w.workers, h.workers) >= ${fewWorkers} AND w.workers <> h.workers
              AND greatest(w.workers, h.workers) >= ${farOff} * least(w.workers, h.workers) THEN jsonb_build_object(
            'code', 'workers_far_off', 'field', 'workers', 'params', jsonb_build_object('kept', h.workers)) END,
          CASE WHEN w.workers IS DISTINCT FROM h.workers AND w.workers IS NOT NULL AND l.employer_id IS NOT NULL
            THEN jsonb_build_object('code', 'later_statement', 'field', 'workers', 'params', '{}'::jsonb) END,
          CASE WHEN w.target_unit_id <> m.unit_id THEN jsonb_build_object(
            'code', 'kept_by_other', 'field', 'unitCode', 'params', jsonb_build_object('unit', u.name)) END,
          CASE WHEN w.union_id <> o.union_id THEN jsonb_build_object(
            'code', 'other_union', 'field', 'unitCode', 'params', '{}'::jsonb) END
        ], NULL) AS notes
      FROM chosen c
      JOIN employer_import_rows w ON w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid
        AND w.row_number = c.row_number
      LEFT JOIN employers m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = c.id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      LEFT JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = m.unit_id
      LEFT JOIN held h ON h.employer_id = m.id
      LEFT JOIN organised o ON o.employer_id = m.id
      LEFT JOIN later l ON l.employer_id = m.id
    )
    UPDATE employer_import_rows AS w SET
      employer_id = c.id, employer_version = c.version, matched_by = CASE WHEN c.id IS NOT NULL THEN c.matched_by END,
      changed = CASE WHEN c.id IS NULL THEN '{}' ELSE c.changed END,
      outcome = CASE WHEN c.doubt IS NOT NULL THEN 'duplicate' WHEN c.changed = '{}' THEN 'unchanged' ELSE 'changed' END,
      same_as_row = NULL,
      findings = (SELECT coalesce(jsonb_agg(f), '[]'::jsonb) FROM jsonb_array_elements(w.findings) f
                  WHERE f->>'code' <> 'same_name_in_file')
        || CASE WHEN c.doubt IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('code', c.doubt,
             'severity', 'warn', 'field', CASE c.doubt WHEN 'other_tax_code' THEN 'taxCode' END, 'params', '{}'::jsonb)) END
        || CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
             SELECT coalesce(jsonb_agg(note || '{"severity": "warn"}'::jsonb), '[]'::jsonb) FROM unnest(c.notes) AS note) END
    FROM compared c
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = c.row_number`
}
